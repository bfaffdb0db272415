package io.datamorph.languagemodel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private static Optional<Duration> read(String header) {
    return RetryAfter.read(header, () -> NOW);
  }

  @ParameterizedTest
  @CsvSource({"30, 30000", " 2 , 2000", "0, 0", "1.5, 1500", "999999999, 600000"})
  void secondsAreReadUpToTenMinutes(String header, long millis) {
    assertEquals(Optional.of(Duration.ofMillis(millis)), read(header));
  }

  @Test
  void aDateIsReadAsTheTimeUntilThen() {
    assertEquals(Optional.of(Duration.ofSeconds(20)), read("Sun, 01 Mar 2026 12:00:20 GMT"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "1e9", "Sun, 01 Mar 2026 11:00:00 GMT"})
  void nothingSensibleIsNothing(String header) {
    assertEquals(Optional.empty(), read(header));
  }
}
