package io.datamorph.languagemodel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a model costs: money for a million tokens of prompt, and of answer. */
public record Price(BigDecimal inPerMillion, BigDecimal outPerMillion) {

  public static final Price FREE = new Price(BigDecimal.ZERO, BigDecimal.ZERO);

  static final int SCALE = 9;
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  public Price {
    if (inPerMillion.signum() < 0 || outPerMillion.signum() < 0) {
      throw new IllegalArgumentException(
          "A price is not negative: " + inPerMillion + ", " + outPerMillion);
    }
  }

  public static Price of(String inPerMillion, String outPerMillion) {
    return new Price(new BigDecimal(inPerMillion), new BigDecimal(outPerMillion));
  }

  /** Rounded up. */
  public BigDecimal of(long tokensIn, long tokensOut) {
    return inPerMillion
        .multiply(BigDecimal.valueOf(tokensIn))
        .add(outPerMillion.multiply(BigDecimal.valueOf(tokensOut)))
        .divide(MILLION, SCALE, RoundingMode.CEILING);
  }
}
