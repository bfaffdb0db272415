package io.datamorph.languagemodel;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * How much may be spent, and for how long answers are good.
 *
 * @param perDay a day of UTC
 * @param reuseFor how old the whole answer to an equal prompt may be to serve another workflow;
 *     zero for none. The same purpose is never paid for twice, whatever this says
 */
public record LedgerSettings(Budget perWorkflow, Budget perDay, Duration reuseFor) {

  public static final LedgerSettings UNLIMITED =
      new LedgerSettings(Budget.UNLIMITED, Budget.UNLIMITED, Duration.ZERO);

  public LedgerSettings {
    Objects.requireNonNull(perWorkflow, "perWorkflow");
    Objects.requireNonNull(perDay, "perDay");
    if (reuseFor.isNegative()) {
      throw new IllegalArgumentException("reuseFor is " + reuseFor + ", must not be negative");
    }
  }

  /** The settings {@code workflow-money}, {@code day-tokens} and so on, and {@code reuse-for}. */
  public static LedgerSettings fromSettings(
      Function<String, Optional<String>> settings, String... prefixes) {
    return new SettingsReader(settings, prefixes).ledger();
  }
}
