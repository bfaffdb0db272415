package io.datamorph.languagemodel;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads the header of that name: seconds or a date; nothing sensible is nothing. */
final class RetryAfter {

  private static final Duration MOST = Duration.ofMinutes(10);

  private RetryAfter() {}

  static Optional<Duration> read(String header, InstantSource clock) {
    return wished(header.strip(), clock.instant())
        .filter(wait -> !wait.isNegative())
        .map(wait -> wait.compareTo(MOST) < 0 ? wait : MOST);
  }

  private static Optional<Duration> wished(String header, Instant now) {
    try {
      if (header.matches("\\d{1,9}(\\.\\d{1,9})?")) {
        return Optional.of(Duration.ofMillis((long) (Double.parseDouble(header) * 1000)));
      }
      Instant until = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Duration.between(now, until));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
