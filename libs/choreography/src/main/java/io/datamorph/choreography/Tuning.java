package io.datamorph.choreography;

import java.time.Duration;

/**
 * What tests make shorter.
 *
 * @param firstRetry the wait before a failed reaction is tried again, then doubling
 * @param databaseSilence how long an answer of the database may take; longer than its own limit for
 *     a statement, or work that is merely slow would be done twice
 */
record Tuning(Duration firstRetry, Duration databaseSilence) {

  static final Tuning STANDARD = new Tuning(Duration.ofMillis(500), Duration.ofSeconds(45));
}
