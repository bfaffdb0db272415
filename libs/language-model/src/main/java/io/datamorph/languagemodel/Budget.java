package io.datamorph.languagemodel;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** How much may be spent; what is empty is not limited. */
public record Budget(Optional<BigDecimal> money, Optional<Long> tokens) {

  public static final Budget UNLIMITED = new Budget(Optional.empty(), Optional.empty());

  /** What a budget is for. */
  public enum Scope {
    WORKFLOW,
    DAY;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Budget {
    if (money.filter(limit -> limit.signum() < 0).isPresent()
        || tokens.filter(limit -> limit < 0).isPresent()) {
      throw new IllegalArgumentException("A budget is not negative: " + money + ", " + tokens);
    }
  }

  public static Budget ofMoney(String money) {
    return new Budget(Optional.of(new BigDecimal(money)), Optional.empty());
  }

  public static Budget ofTokens(long tokens) {
    return new Budget(Optional.empty(), Optional.of(tokens));
  }

  /** Why so much more would be too much; empty when it is not. */
  Optional<String> refusal(Scope scope, Spending spent, Spending more) {
    Optional<String> tooDear =
        money
            .filter(limit -> spent.money().add(more.money()).compareTo(limit) > 0)
            .map(limit -> sentence(scope, "", limit, spent.money(), more.money()));
    return tooDear.or(
        () ->
            tokens
                .filter(limit -> spent.tokens() + more.tokens() > limit)
                .map(limit -> sentence(scope, " tokens", limit, spent.tokens(), more.tokens())));
  }

  private static String sentence(
      Scope scope, String unit, Object limit, Object spent, Object more) {
    return "The %s's budget is %s%s: %s spent or reserved, and this call may take %s."
        .formatted(scope, plain(limit), unit, plain(spent), plain(more));
  }

  private static String plain(Object amount) {
    return amount instanceof BigDecimal money
        ? money.stripTrailingZeros().toPlainString()
        : amount.toString();
  }
}
