package io.datamorph.fuzz.generate;

import io.datamorph.fuzz.cases.ExpressionText;
import io.datamorph.spec.expression.Expression;
import io.datamorph.spec.type.DataType;
import java.util.List;
import java.util.Optional;

/** Expressions in few words. */
final class Build {

  private Build() {}

  static Expression text(String value) {
    return new Expression.Text(value);
  }

  static Expression number(long value) {
    return number(Long.toString(value));
  }

  /** With its sign: the language has no negative constants, but their negation. */
  static Expression number(String value) {
    return value.startsWith("-")
        ? new Expression.Negate(new Expression.Number(value.substring(1)))
        : new Expression.Number(value);
  }

  static Expression call(String name, Expression... arguments) {
    return call(name, List.of(arguments));
  }

  static Expression call(String name, List<Expression> arguments) {
    return new Expression.Call(name, arguments, false, false);
  }

  static Expression cast(Expression operand, DataType type) {
    return new Expression.Cast(operand, type.display());
  }

  static Expression binary(Expression left, Expression.Operator operator, Expression right) {
    return new Expression.Binary(operator, left, right);
  }

  static Expression column(Optional<String> relation, String name) {
    return new Expression.Reference(relation.map(Build::identifier), identifier(name));
  }

  private static Expression.Identifier identifier(String name) {
    return new Expression.Identifier(name, !ExpressionText.name(name).equals(name));
  }

  static Expression unlessNull(Expression condition, Expression result) {
    return new Expression.Case(
        Optional.empty(), List.of(new Expression.When(condition, result)), Optional.empty());
  }
}
