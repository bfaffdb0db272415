package io.datamorph.jobrunner.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SpansTest {

  @Test
  void durationsReadAsPeopleSayThem() {
    assertEquals("4.2 s", Spans.words(Duration.ofMillis(4230)));
    assertEquals("3 min 12 s", Spans.words(Duration.ofSeconds(192)));
    assertEquals("2 min", Spans.words(Duration.ofMinutes(2)));
    assertEquals("1 h 5 min", Spans.words(Duration.ofMinutes(65)));
  }
}
