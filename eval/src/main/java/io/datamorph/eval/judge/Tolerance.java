package io.datamorph.eval.judge;

import java.math.BigDecimal;

/** How far a number may be from the expected one: 0.005, or a millionth of its size. */
final class Tolerance {

  private static final BigDecimal ABSOLUTE = new BigDecimal("0.005");
  private static final BigDecimal RELATIVE = new BigDecimal("0.000001");

  private Tolerance() {}

  /** Whether a value is near enough; an expected whole number has no relative tolerance. */
  static boolean close(Value expected, Value made, boolean whole) {
    if (!(expected instanceof Value.Number(var wanted)
        && made instanceof Value.Number(var found))) {
      return expected.equals(made);
    }
    BigDecimal difference = wanted.subtract(found).abs();
    return difference.compareTo(ABSOLUTE) <= 0
        || !whole && difference.compareTo(RELATIVE.multiply(wanted.abs().max(found.abs()))) <= 0;
  }
}
