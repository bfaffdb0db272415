package io.datamorph.fuzz.generate;

import io.datamorph.spec.expression.Expression;
import io.datamorph.spec.expression.Expression.Operator;
import io.datamorph.spec.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tests and what joins them. */
final class Conditions {

  private static final List<Operator> COMPARISONS =
      List.of(
          Operator.EQUAL,
          Operator.EQUAL,
          Operator.NOT_EQUAL,
          Operator.LESS,
          Operator.LESS_OR_EQUAL,
          Operator.GREATER,
          Operator.GREATER_OR_EQUAL);
  private static final List<String> PATTERNS =
      List.of("a%", "%b", "%a%", "_", "__", "%", "", "a_b", "A%", "100\\%", "%\\_%", "ä%", "%\n%");

  private final Chance chance;
  private final Expressions expressions;

  Conditions(Chance chance, Expressions expressions) {
    this.chance = chance;
    this.expressions = expressions;
  }

  Expression any(int depth) {
    return switch (chance.below(16)) {
      case 0, 1, 2, 3, 4 -> comparison(depth);
      case 5 -> new Expression.And(conditions(depth));
      case 6 -> new Expression.Or(conditions(depth));
      case 7 -> new Expression.Not(deeper(depth));
      case 8 -> negated(new Expression.IsNull(expressions.of(Types.any(chance), depth)));
      case 9 -> negated(new Expression.IsTruth(deeper(depth), chance.percent(50)));
      case 10 -> same(depth);
      case 11, 12 -> in(depth);
      case 13 -> between(depth);
      case 14 -> like(depth);
      default -> match(depth);
    };
  }

  private Expression deeper(int depth) {
    return depth == 0 ? comparison(0) : any(depth - 1);
  }

  private List<Expression> conditions(int depth) {
    List<Expression> operands = new ArrayList<>();
    int count = chance.between(2, 3);
    for (int i = 0; i < count; i++) {
      operands.add(deeper(depth));
    }
    return operands;
  }

  private Expression comparison(int depth) {
    Operator operator = chance.of(COMPARISONS);
    boolean equality = operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
    if (chance.percent(15)) {
      return Build.binary(number(depth), operator, number(depth));
    }
    DataType type = equality ? Types.comparable(chance) : Types.ordered(chance);
    return Build.binary(expressions.of(type, depth), operator, expressions.of(type, depth));
  }

  private Expression number(int depth) {
    return expressions.of(Types.number(chance), depth);
  }

  private Expression same(int depth) {
    DataType type = Types.comparable(chance);
    int shallow = Math.min(depth, 1);
    return negated(
        new Expression.Same(expressions.of(type, shallow), expressions.of(type, shallow)));
  }

  private Expression in(int depth) {
    DataType type = Types.comparable(chance);
    List<Expression> options = new ArrayList<>();
    int count = chance.between(1, 4);
    for (int i = 0; i < count; i++) {
      options.add(
          chance.percent(80)
              ? Literals.any(type, chance)
              : expressions.of(type, Math.min(depth, 1)));
    }
    if (chance.percent(10)) {
      options.add(new Expression.Null());
    }
    return negated(new Expression.In(expressions.of(type, depth), options));
  }

  private Expression between(int depth) {
    DataType type = Types.ordered(chance);
    return negated(
        new Expression.Between(
            expressions.of(type, depth), expressions.of(type, 0), expressions.of(type, 0)));
  }

  private Expression like(int depth) {
    boolean escaped = chance.percent(15);
    return negated(
        new Expression.Like(
            expressions.of(Types.TEXT, depth),
            Build.text(escaped ? "a#%%" : chance.of(PATTERNS)),
            escaped ? Optional.of(Build.text("#")) : Optional.empty(),
            chance.percent(30)));
  }

  private Expression match(int depth) {
    return negated(
        Build.call(
            "regexp_like",
            expressions.of(Types.TEXT, depth),
            Build.text(chance.of("^a", "b$", "[0-9]+", "^[a-z ]*$", "a|b", "\\s"))));
  }

  private Expression negated(Expression test) {
    return chance.percent(30) ? new Expression.Not(test) : test;
  }
}
