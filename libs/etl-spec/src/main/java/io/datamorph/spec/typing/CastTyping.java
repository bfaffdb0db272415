package io.datamorph.spec.typing;

import io.datamorph.spec.check.Code;
import io.datamorph.spec.check.Near;
import io.datamorph.spec.expression.Expression;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.type.DataTypes;
import io.datamorph.spec.typed.TypedExpression;
import java.util.Locale;
import java.util.Optional;

/** Types explicit casts and typed constants. */
record CastTyping(ExpressionTyper typer, Problems problems) {

  Meaning type(Expression.Cast cast) {
    Optional<DataType> type = DataTypes.parse(cast.type());
    if (type.isEmpty()) {
      typer.type(cast.operand());
      return unknown(cast.type());
    }
    return switch (typer.type(cast.operand())) {
      case Meaning.Doubtful doubtful -> doubtful;
      case Meaning.Untyped untyped -> Meaning.of(Literals.nothing(type.get()));
      case Meaning.Known(var expression) -> known(expression, type.get());
    };
  }

  private Meaning known(TypedExpression expression, DataType type) {
    if (!Conversions.isCastable(expression.type(), type)) {
      return problems.report(
          Code.TYPE_MISMATCH,
          "A value of type "
              + expression.type().display()
              + " cannot become "
              + type.display()
              + ".");
    }
    TypedExpression converted = Conversions.cast(expression, type);
    if (Unification.isTextConstant(expression) && converted instanceof TypedExpression.Cast) {
      String text = ((TypedExpression.Literal) expression).value().orElseThrow();
      return problems.report(
          Code.INVALID_LITERAL,
          "'" + Problems.shown(text) + "' is not a value of type " + type.display() + ".");
    }
    return Meaning.of(converted);
  }

  private Meaning unknown(String type) {
    String name = type.strip().toLowerCase(Locale.ROOT);
    if (name.matches("(decimal|numeric|dec)")) {
      return problems.report(
          Code.UNKNOWN_TYPE,
          "A decimal needs its digits, such as decimal(12,2).",
          Optional.of("decimal(12,2)"));
    }
    if (name.matches("(varchar|char|character|character varying|bpchar) ?\\(.*")) {
      return problems.report(
          Code.UNKNOWN_TYPE,
          "Text has no maximal length here; use left(value, n) to cut it.",
          Optional.of("text"));
    }
    return problems.report(
        Code.UNKNOWN_TYPE,
        "There is no type \""
            + Problems.shown(type)
            + "\"; known are "
            + String.join(", ", DataTypes.names())
            + ".",
        Near.to(name, DataTypes.names()));
  }
}
