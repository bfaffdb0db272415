package io.datamorph.fuzz.generate;

import io.datamorph.spec.expression.Expression;
import io.datamorph.spec.expression.Expression.Operator;
import io.datamorph.spec.function.Function;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.type.Kinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Draws well-typed expressions from the type that is wanted downwards: columns, constants,
 * operators, casts, CASE, and every function of the catalogue that gives the type.
 */
final class Expressions {

  private static final int LEAF = 30;
  private static final int CONSTANT = 22;

  private final Chance chance;
  private final Leaves leaves;
  private final Conditions conditions;
  private final Calls calls;
  private final Casts casts;

  Expressions(Chance chance, Leaves leaves) {
    this.chance = chance;
    this.leaves = leaves;
    this.conditions = new Conditions(chance, this);
    this.calls = new Calls(chance, this, false);
    this.casts = new Casts(chance, this);
  }

  /** An expression of the wanted kind, nested at most so deep. */
  Expression of(DataType wanted, int depth) {
    if (depth == 0 || chance.percent(LEAF)) {
      return leaf(wanted, depth);
    }
    int which = chance.below(100);
    if (which < 10) {
      return choice(wanted, depth - 1);
    }
    if (which < 20) {
      return casts.to(wanted, depth - 1).orElseGet(() -> leaf(wanted, depth));
    }
    if (which < 55) {
      return operation(wanted, depth - 1).orElseGet(() -> leaf(wanted, depth));
    }
    return calls
        .giving(Function.Kind.SCALAR, wanted, depth - 1)
        .orElseGet(() -> leaf(wanted, depth));
  }

  /** True or false. */
  Expression condition(int depth) {
    return of(Types.BOOL, depth);
  }

  private Expression leaf(DataType wanted, int depth) {
    if (chance.percent(CONSTANT)) {
      return Literals.any(wanted, chance);
    }
    Optional<Expression> column = leaves.leaf(wanted, chance).map(Typed::expression);
    if (column.isEmpty() && depth == 0 && chance.percent(60)) {
      // Better a conversion of some column than a constant.
      column = casts.ofLeaf(wanted, leaves);
    }
    return column.orElseGet(() -> Literals.any(wanted, chance));
  }

  private Expression choice(DataType wanted, int depth) {
    List<Expression.When> whens = new ArrayList<>();
    boolean simple = chance.percent(25);
    DataType compared = Types.comparable(chance);
    int count = chance.between(1, 2);
    for (int i = 0; i < count; i++) {
      Expression condition =
          simple ? Literals.any(compared, chance) : conditions.any(Math.min(depth, 2));
      whens.add(new Expression.When(condition, of(wanted, depth)));
    }
    return new Expression.Case(
        simple ? Optional.of(of(compared, Math.min(depth, 1))) : Optional.empty(),
        whens,
        chance.percent(70) ? Optional.of(of(wanted, depth)) : Optional.empty());
  }

  private Optional<Expression> operation(DataType wanted, int depth) {
    return switch (wanted) {
      case DataType.Bool bool -> Optional.of(conditions.any(depth));
      case DataType.Int number -> Optional.of(whole(wanted, depth));
      case DataType.BigInt number -> Optional.of(whole(wanted, depth));
      case DataType.Decimal number -> Optional.of(exact(depth));
      case DataType.Double64 number -> Optional.of(floating(depth));
      case DataType.Text text ->
          Optional.of(Build.binary(concatenated(depth), Operator.CONCAT, concatenated(depth)));
      case DataType.Date date ->
          Optional.of(
              Build.binary(
                  of(wanted, depth), chance.of(Operator.ADD, Operator.SUBTRACT), small(depth)));
      case DataType.Timestamp other -> Optional.empty();
      case DataType.TimestampTz other -> Optional.empty();
      case DataType.Uuid other -> Optional.empty();
      case DataType.Json other -> Optional.empty();
      case DataType.Bytes other -> Optional.empty();
      case DataType.ArrayOf other -> Optional.empty();
    };
  }

  private Expression whole(DataType wanted, int depth) {
    int which = chance.below(10);
    if (which == 0) {
      return new Expression.Negate(of(wanted, depth));
    }
    if (which == 1 && wanted.equals(Types.INT)) {
      return Build.binary(of(Types.DATE, depth), Operator.SUBTRACT, of(Types.DATE, depth));
    }
    if (which == 2) {
      return Build.binary(of(wanted, depth), Operator.MODULO, nonZero(of(wanted, depth)));
    }
    DataType other = wanted.equals(Types.BIGINT) ? chance.of(Types.INT, Types.BIGINT) : wanted;
    return Build.binary(of(wanted, depth), sign(), of(other, depth));
  }

  private Expression exact(int depth) {
    DataType one = chance.of(Types.DECIMAL, Types.DECIMAL, Types.INT, Types.BIGINT);
    int which = chance.below(10);
    if (which == 0) {
      return new Expression.Negate(of(Types.DECIMAL, depth));
    }
    if (which < 4) {
      DataType divisor = chance.of(Types.DECIMAL, Types.INT, Types.BIGINT);
      return Build.binary(of(one, depth), Operator.DIVIDE, nonZero(of(divisor, depth)));
    }
    return chance.percent(50)
        ? Build.binary(of(one, depth), sign(), of(Types.DECIMAL, depth))
        : Build.binary(of(Types.DECIMAL, depth), sign(), of(one, depth));
  }

  private Expression floating(int depth) {
    DataType other = chance.of(Types.DOUBLE, Types.DOUBLE, Types.INT, Types.DECIMAL);
    return chance.percent(20)
        ? Build.binary(of(Types.DOUBLE, depth), Operator.DIVIDE, nonZero(of(other, depth)))
        : Build.binary(of(Types.DOUBLE, depth), sign(), of(other, depth));
  }

  private Operator sign() {
    return chance.of(Operator.ADD, Operator.SUBTRACT, Operator.MULTIPLY);
  }

  private Expression concatenated(int depth) {
    DataType type =
        chance.of(Types.TEXT, Types.TEXT, Types.TEXT, Types.INT, Types.DECIMAL, Types.DATE);
    return of(Kinds.isTextOf(type) ? type : Types.TEXT, depth);
  }

  /** Mostly guarded; a spec that divides by zero is the same error everywhere, but says little. */
  Expression nonZero(Expression divisor) {
    return chance.percent(96) ? Build.call("nullif", divisor, Build.number(0)) : divisor;
  }

  /** A whole number that is good as a length, a place, a number of days or months. */
  Expression small(int depth) {
    return switch (chance.below(5)) {
      case 0, 1 -> Build.number(chance.between(0, 9));
      case 2 -> Build.number(chance.between(-3, 40));
      default ->
          Build.binary(of(Types.INT, depth), Operator.MODULO, Build.number(chance.of(3, 7, 30)));
    };
  }
}
