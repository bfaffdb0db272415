package io.datamorph.gluescript;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.type.DataType.Decimal;
import io.datamorph.spec.typed.TypedExpression;

/**
 * The four operations, exact and in the language's result types.
 *
 * <p>Spark derives a decimal result's digits from the operands' types, and cuts where 38 are not
 * enough. So where its result would have other digits behind the point than the language says, the
 * operands get types first from which Spark derives the right ones. A value too large for such an
 * operand (more than 26 digits before the point) is an error, never a wrong number.
 */
final class Arithmetic {

  private static final int MAX = Decimal.MAX_PRECISION;

  /** The language's quotient: 28 digits before the point, 10 behind. */
  private static final Decimal QUOTIENT = new Decimal(38, 10);

  /** The divisor's least precision at which Spark's quotient is cut to the scale we want. */
  private static final int LEAST_DIVISOR = 10;

  private final Expressions expressions;

  Arithmetic(Expressions expressions) {
    this.expressions = expressions;
  }

  Python emit(TypedExpression.Arithmetic operation) {
    return switch (operation.type()) {
      case Decimal decimal -> decimal(operation, decimal);
      case DataType.Int integer -> plain(operation);
      case DataType.BigInt bigint -> plain(operation);
      case DataType.Double64 number -> plain(operation);
      default ->
          throw new NotCompilableException(
              "arithmetic with a result of type " + operation.type().display());
    };
  }

  /** Both operands in the result's type; Spark in ANSI mode makes overflow an error. */
  private Python plain(TypedExpression.Arithmetic operation) {
    return operate(
        operation.operator(),
        expressions.in(operation.type(), operation.left()),
        expressions.in(operation.type(), operation.right()));
  }

  private Python decimal(TypedExpression.Arithmetic operation, Decimal type) {
    return switch (operation.operator()) {
      case ADD, SUBTRACT -> sum(operation, type);
      case MULTIPLY -> product(operation, type);
      case DIVIDE -> inType(quotient(operation.left(), operation.right()), QUOTIENT, type);
    };
  }

  private Python sum(TypedExpression.Arithmetic operation, Decimal type) {
    Decimal left = Decimals.of(operation.left().type());
    Decimal right = Decimals.of(operation.right().type());
    if (Decimals.sum(left, right).scale() != type.scale() && type.scale() < MAX) {
      left = new Decimal(MAX - 1, type.scale());
      right = left;
    }
    return inType(
        operate(
            operation.operator(),
            expressions.in(left, operation.left()),
            expressions.in(right, operation.right())),
        Decimals.sum(left, right),
        type);
  }

  private Python product(TypedExpression.Arithmetic operation, Decimal type) {
    Operands operands =
        Operands.ofProduct(
            Decimals.of(operation.left().type()), Decimals.of(operation.right().type()), type);
    return inType(
        operate(
            operation.operator(),
            expressions.in(operands.left(), operation.left()),
            expressions.in(operands.right(), operation.right())),
        Decimals.product(operands.left(), operands.right()),
        type);
  }

  /** The types in which Spark must see the operands. */
  record Operands(Decimal left, Decimal right) {

    static Operands ofProduct(Decimal left, Decimal right, Decimal type) {
      if (Decimals.product(left, right).scale() == type.scale()) {
        return new Operands(left, right);
      }
      // Spark reserves one digit more than a product can need.
      boolean leftIsWider =
          Decimals.whole(left) == Decimals.whole(right)
              ? left.precision() > right.precision()
              : Decimals.whole(left) > Decimals.whole(right);
      return leftIsWider
          ? new Operands(oneDigitLess(left), right)
          : new Operands(left, oneDigitLess(right));
    }
  }

  /** The exact quotient, rounded half away from zero, as {@code decimal(38,10)}. */
  Python quotient(TypedExpression dividend, TypedExpression divisor) {
    Decimal over = dividendType(Decimals.of(dividend.type()), Decimals.of(divisor.type()));
    Decimal under = divisorType(Decimals.of(dividend.type()), Decimals.of(divisor.type()));
    return quotient(expressions.in(over, dividend), expressions.in(under, divisor));
  }

  /** The same for operands that have the types of {@link #dividendType} and its twin already. */
  static Python quotient(Python dividend, Python divisor) {
    return Python.infix(Python.Level.PRODUCT, "/", dividend, divisor);
  }

  /** The type in which Spark must see the dividend to give ten digits behind the point. */
  static Decimal dividendType(Decimal dividend, Decimal divisor) {
    int whole = Decimals.whole(QUOTIENT) - divisorType(dividend, divisor).scale();
    if (whole < 1) {
      throw new NotCompilableException(
          "a division by a number with "
              + divisor.scale()
              + " digits behind the point; round the divisor first");
    }
    return new Decimal(whole + dividend.scale(), dividend.scale());
  }

  /** The type in which Spark must see the divisor. */
  static Decimal divisorType(Decimal dividend, Decimal divisor) {
    int scale = Math.max(divisor.scale(), dividend.scale() - QUOTIENT.scale());
    int precision = Math.max(LEAST_DIVISOR, Decimals.whole(divisor) + scale);
    return new Decimal(Math.min(MAX, precision), scale);
  }

  private static Decimal oneDigitLess(Decimal type) {
    return Decimals.whole(type) == 0
        ? type
        : new Decimal(Math.max(1, type.precision() - 1), type.scale());
  }

  private static Python inType(Python value, Decimal has, Decimal wanted) {
    if (has.scale() < wanted.scale()) {
      throw new NotCompilableException(
          "a result with %d digits behind the point; Spark cannot hold it exactly"
              .formatted(wanted.scale()));
    }
    return has.equals(wanted) ? value : SparkTypes.cast(value, wanted);
  }

  private static Python operate(
      TypedExpression.Arithmetic.Operator operator, Python left, Python right) {
    return switch (operator) {
      case ADD -> Python.infix(Python.Level.SUM, "+", left, right);
      case SUBTRACT -> Python.infix(Python.Level.SUM, "-", left, right);
      case MULTIPLY -> Python.infix(Python.Level.PRODUCT, "*", left, right);
      case DIVIDE -> Python.infix(Python.Level.PRODUCT, "/", left, right);
    };
  }
}
