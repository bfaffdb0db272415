package io.datamorph.spec.typing;

import io.datamorph.spec.check.Code;
import io.datamorph.spec.expression.Expression;
import io.datamorph.spec.function.Function;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.type.Kinds;
import io.datamorph.spec.typed.TypedExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Types the tests that are not plain comparisons. */
record Predicates(ExpressionTyper typer, Problems problems) {

  private static final Function COALESCE = new Function("coalesce", Function.Kind.SCALAR);

  Meaning isNull(Expression.IsNull test) {
    return switch (typer.type(test.operand())) {
      case Meaning.Untyped untyped -> Meaning.of(Literals.truth(true));
      case Meaning.Doubtful doubtful -> doubtful;
      case Meaning.Known(var expression) -> Meaning.of(new TypedExpression.IsNull(expression));
    };
  }

  /** {@code x is true -> coalesce(x, false)}, {@code x is false -> coalesce(not x, false)}. */
  Meaning isTruth(Expression.IsTruth test) {
    Meaning operand = typer.truth(typer.type(test.operand()), "The operand of IS TRUE");
    return ExpressionTyper.map(
        operand,
        known ->
            otherwise(
                test.value() ? known : new TypedExpression.Not(known), Literals.truth(false)));
  }

  /** {@code a is not distinct from b -> coalesce(a = b, a is null and b is null)}. */
  Meaning same(Expression.Same test) {
    Meaning equal =
        typer.type(new Expression.Binary(Expression.Operator.EQUAL, test.left(), test.right()));
    if (equal.known().filter(known -> !Problems.isRepeatable(known)).isPresent()) {
      return problems.notRepeatable("A side of IS DISTINCT FROM");
    }
    return ExpressionTyper.map(equal, Predicates::orBothNull);
  }

  private static TypedExpression orBothNull(TypedExpression equal) {
    TypedExpression.Compare compare = (TypedExpression.Compare) equal;
    TypedExpression bothNull =
        new TypedExpression.And(
            List.of(
                new TypedExpression.IsNull(compare.left()),
                new TypedExpression.IsNull(compare.right())));
    return otherwise(equal, bothNull);
  }

  private static TypedExpression otherwise(TypedExpression value, TypedExpression ifNull) {
    return value.nullable()
        ? new TypedExpression.Call(
            COALESCE, List.of(value, ifNull), false, new DataType.Bool(), false)
        : value;
  }

  Meaning in(Expression.In in) {
    List<Expression> all = new ArrayList<>(List.of(in.operand()));
    all.addAll(in.options());
    return comparable(typer.typeTogether(all), "The value and the list of IN")
        .map(
            values ->
                Meaning.of(new TypedExpression.In(values.get(0), values.subList(1, values.size()))))
        .orElse(Meaning.DOUBTFUL);
  }

  Meaning between(Expression.Between between) {
    List<Meaning> meanings =
        List.of(
            typer.type(between.operand()), typer.type(between.low()), typer.type(between.high()));
    Optional<List<TypedExpression>> values = comparable(meanings, "The values of BETWEEN");
    if (values.isPresent() && !Kinds.hasOrder(values.get().get(0).type())) {
      return problems.report(
          Code.TYPE_MISMATCH,
          "Values of type " + values.get().get(0).type().display() + " have no order.");
    }
    return values
        .map(v -> Meaning.of(new TypedExpression.Between(v.get(0), v.get(1), v.get(2))))
        .orElse(Meaning.DOUBTFUL);
  }

  private Optional<List<TypedExpression>> comparable(List<Meaning> meanings, String what) {
    Optional<Unification.Unified> unified = typer.unify(meanings, what);
    if (unified.isPresent() && !Kinds.isComparable(unified.get().type())) {
      problems.report(
          Code.TYPE_MISMATCH,
          "Values of type " + unified.get().type().display() + " cannot be compared.");
      return Optional.empty();
    }
    return unified.map(Unification.Unified::values);
  }

  Meaning like(Expression.Like like) {
    Meaning operand = typer.type(like.operand());
    Optional<String> pattern = pattern(like);
    if (operand instanceof Meaning.Doubtful || pattern.isEmpty()) {
      return Meaning.DOUBTFUL;
    }
    TypedExpression text = operand.known().orElseGet(() -> Literals.nothing(new DataType.Text()));
    if (!(text.type() instanceof DataType.Text)) {
      return problems.report(
          Code.TYPE_MISMATCH,
          "The operand of LIKE must be text, not " + text.type().display() + ".");
    }
    return Meaning.of(new TypedExpression.Like(text, pattern.get(), like.ignoreCase()));
  }

  private Optional<String> pattern(Expression.Like like) {
    char escape = '\\';
    if (like.escape().isPresent()) {
      if (!(like.escape().get() instanceof Expression.Text text) || text.value().length() != 1) {
        problems.report(Code.INVALID_PATTERN, "The escape of LIKE must be one character.");
        return Optional.empty();
      }
      escape = text.value().charAt(0);
    }
    if (!(like.pattern() instanceof Expression.Text text)) {
      problems.report(
          Code.CONSTANT_REQUIRED,
          "The pattern of LIKE must be a constant text; for others use contains, starts_with or"
              + " ends_with.");
      return Optional.empty();
    }
    Optional<String> canonical = canonical(text.value(), escape);
    if (canonical.isEmpty()) {
      problems.report(Code.INVALID_PATTERN, "The pattern of LIKE ends with its escape character.");
    }
    return canonical;
  }

  /** Escapes, by a backslash, exactly what needs it: engines differ on needless escapes. */
  static Optional<String> canonical(String pattern, char escape) {
    StringBuilder canonical = new StringBuilder();
    for (int index = 0; index < pattern.length(); index++) {
      char letter = pattern.charAt(index);
      boolean escaped = letter == escape;
      if (escaped) {
        if (++index == pattern.length()) {
          return Optional.empty();
        }
        letter = pattern.charAt(index);
      }
      if (letter == '\\' || (escaped && (letter == '%' || letter == '_'))) {
        canonical.append('\\');
      }
      canonical.append(letter);
    }
    return Optional.of(canonical.toString());
  }
}
