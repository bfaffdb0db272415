package io.datamorph.gluescript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.type.DataType.Decimal;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.Arithmetic.Operator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ArithmeticTest {

  private static final Decimal QUOTIENT = new Decimal(38, 10);

  @Test
  void whereSparkHasTheRightTypeNothingIsCast() {
    assertEquals(
        "F.col(\"a\") + F.col(\"b\")",
        emit(Operator.ADD, new Decimal(12, 2), new Decimal(10, 4), new Decimal(15, 4)));
    assertEquals(
        "F.col(\"a\") - F.col(\"b\")",
        emit(Operator.SUBTRACT, new DataType.Int(), new DataType.Int(), new DataType.Int()));
  }

  @Test
  void aWholeNumberBesideADecimalBecomesOneFirst() {
    assertEquals(
        "(F.col(\"a\").cast(\"decimal(10,0)\") * F.col(\"b\")).cast(\"decimal(22,2)\")",
        emit(Operator.MULTIPLY, new DataType.Int(), new Decimal(12, 2), new Decimal(22, 2)));
  }

  @Test
  void whereSparkWouldCutDigitsTheOperandsAreNarrowed() {
    assertEquals(
        "F.col(\"a\").cast(\"decimal(37,10)\") + F.col(\"b\").cast(\"decimal(37,10)\")",
        emit(Operator.ADD, QUOTIENT, new Decimal(12, 2), QUOTIENT));
    assertEquals(
        "F.col(\"a\") * F.col(\"b\").cast(\"decimal(18,4)\")",
        emit(Operator.MULTIPLY, new Decimal(19, 4), new Decimal(19, 4), new Decimal(38, 8)));
  }

  @Test
  void aQuotientHasTenDigitsBehindThePoint() {
    assertEquals(
        "F.col(\"a\").cast(\"decimal(30,2)\") / F.col(\"b\").cast(\"decimal(19,0)\")",
        emit(Operator.DIVIDE, new Decimal(38, 2), new DataType.BigInt(), QUOTIENT));
  }

  @Test
  void aDivisorWithTooManyDigitsBehindThePointIsRefusedRatherThanRounded() {
    assertThrows(
        NotCompilableException.class,
        () -> emit(Operator.DIVIDE, new Decimal(10, 2), new Decimal(38, 30), QUOTIENT));
  }

  @Property
  void sparkGivesEverySumTheScaleOfTheLanguage(
      @ForAll("decimals") Decimal a, @ForAll("decimals") Decimal b) {
    int scale = Math.max(a.scale(), b.scale());
    Assume.that(scale < 38);
    Decimal spark = Decimals.sum(a, b);
    Decimal narrowed = new Decimal(37, scale);
    assertEquals(scale, spark.scale() == scale ? scale : Decimals.sum(narrowed, narrowed).scale());
  }

  @Property
  void sparkGivesEveryProductTheScaleOfTheLanguage(
      @ForAll("decimals") Decimal a, @ForAll("decimals") Decimal b) {
    int precision = a.precision() + b.precision();
    int scale = a.scale() + b.scale();
    // Beyond that there may be no digit to spare; such a product is refused.
    Assume.that(scale <= 36);
    Decimal language =
        precision <= 38
            ? new Decimal(precision, scale)
            : new Decimal(38, Math.min(scale, Math.max(6, 38 - (precision - scale))));
    Arithmetic.Operands operands = Arithmetic.Operands.ofProduct(a, b, language);
    assertEquals(language.scale(), Decimals.product(operands.left(), operands.right()).scale());
  }

  @Property
  void sparkGivesEveryQuotientTenDigitsBehindThePoint(
      @ForAll("decimals") Decimal a, @ForAll("decimals") Decimal b) {
    Assume.that(b.scale() < 28 && a.scale() < 38);
    assertEquals(
        QUOTIENT, Decimals.quotient(Arithmetic.dividendType(a, b), Arithmetic.divisorType(a, b)));
  }

  @Provide
  Arbitrary<Decimal> decimals() {
    return Arbitraries.integers()
        .between(1, 38)
        .flatMap(p -> Arbitraries.integers().between(0, p).map(s -> new Decimal(p, s)));
  }

  private static String emit(Operator operator, DataType a, DataType b, DataType type) {
    return new Expressions(Columns.OF_ONE_INPUT)
        .emit(
            new TypedExpression.Arithmetic(
                operator, Typed.column("a", a), Typed.column("b", b), type))
        .text();
  }
}
