package io.datamorph.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobEventsTest {

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final JobEvents events = new JobEvents(written);

  @Test
  void each_event_is_one_line_of_json() throws Exception {
    events.ready("Spark");
    events.output("stdout", "two\nlines \u00e4");
    events.finished(new JobResult.Succeeded(7));

    assertEquals("Spark", Json.read(lines().get(0)).get("engine").asText());
    assertEquals("two\nlines \u00e4", Json.read(lines().get(1)).get("line").asText());
    assertEquals(
        "{\"event\":\"finished\",\"status\":\"succeeded\",\"rowsWritten\":7}", lines().get(2));
  }

  @Test
  void a_long_line_is_cut() throws Exception {
    events.output("stdout", "x".repeat(100_000));

    assertEquals((8 << 10) + 3, Json.read(lines().getFirst()).get("line").asText().length());
  }

  @Test
  void a_flood_ends_with_one_note() throws Exception {
    for (int i = 0; i < 3000; i++) {
      events.output("stdout", "x".repeat(1000));
    }

    assertTrue(written.size() < 2 << 20);
    assertTrue(Json.read(lines().getLast()).get("line").asText().contains("more than 1 MB"));
    assertEquals("stderr", Json.read(lines().getLast()).get("stream").asText());
  }

  private List<String> lines() {
    return written.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
