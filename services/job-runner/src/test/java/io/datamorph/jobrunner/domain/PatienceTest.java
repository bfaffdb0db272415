package io.datamorph.jobrunner.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatienceTest {

  @Test
  void waitsGrowAndEndAfterThreeMinutes() {
    assertEquals(Optional.of(Duration.ofSeconds(1)), Patience.delay(1));
    assertEquals(Optional.of(Duration.ofSeconds(16)), Patience.delay(5));
    assertEquals(Optional.of(Duration.ofSeconds(30)), Patience.delay(6));
    assertEquals(Optional.empty(), Patience.delay(11));
    Duration all =
        IntStream.rangeClosed(1, 10)
            .mapToObj(n -> Patience.delay(n).orElseThrow())
            .reduce(Duration.ZERO, Duration::plus);
    assertEquals(Duration.ofSeconds(181), all);
  }
}
