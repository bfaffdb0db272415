package io.datamorph.languagemodel;

import java.time.Duration;

/**
 * How long a model is waited for.
 *
 * @param timeout of one try
 * @param deadline of all tries and the waits between them
 * @param tries how often in all, from 1 to 3
 */
public record Patience(Duration timeout, Duration deadline, int tries) {

  public static final Patience DEFAULT =
      new Patience(Duration.ofMinutes(2), Duration.ofMinutes(5), 3);

  public Patience {
    if (!timeout.isPositive() || timeout.compareTo(deadline) > 0) {
      throw new IllegalArgumentException(
          "One try takes some time and no longer than all: %s, %s".formatted(timeout, deadline));
    }
    if (tries < 1 || tries > 3) {
      throw new IllegalArgumentException("tries is " + tries + ", must be from 1 to 3");
    }
  }
}
