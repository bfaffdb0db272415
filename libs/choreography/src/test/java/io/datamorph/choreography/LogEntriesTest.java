package io.datamorph.choreography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.contracts.AgentLogged;
import io.datamorph.contracts.EventCodec;
import io.datamorph.contracts.LogType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LogEntriesTest {

  private static final Instant NOW = Instant.parse("2024-01-31T10:00:00.123456789Z");

  private final LogEntries entries = new LogEntries("validator", InstantSource.fixed(NOW));

  private AgentLogged entry(String title, String description, Map<String, ?> metadata) {
    return entries.entry("w", LogType.INFO, title, description, metadata);
  }

  @Property(tries = 200)
  void whatever_is_logged_fits_into_an_event(
      @ForAll @IntRange(max = 70_000) int length, @ForAll char filling) {
    String text = String.valueOf(filling).repeat(length);
    AgentLogged entry = entry(text, text, Map.of("text", text));
    int bytes = EventCodec.toJson(entry).getBytes(StandardCharsets.UTF_8).length;
    assertTrue(bytes <= DatabaseUnitOfWork.MOST_BYTES, bytes + " bytes of " + (int) filling);
  }

  @Test
  void what_fits_stays_as_it_is() {
    AgentLogged entry = entry("Judged", "All tests passed", Map.of("tests", 3));
    assertEquals("All tests passed", entry.description());
    assertEquals("{\"tests\":3}", entry.metadata());
    assertEquals(Instant.parse("2024-01-31T10:00:00.123456Z"), entry.at());
  }

  @Test
  void metadata_without_a_json_form_becomes_text() {
    Map<String, Object> metadata =
        Map.of("list", Arrays.asList(1, null, Double.NaN, List.of(true), LogType.END));
    assertEquals(
        "{\"list\":[1,\"\",\"NaN\",[true],\"END\"]}", entry("t", "d", metadata).metadata());
  }

  @Test
  void a_cut_text_says_so_and_metadata_tells_how_long_it_was() {
    AgentLogged entry = entry("t", "d".repeat(20_000), Map.of("text", "x".repeat(20_000)));
    assertTrue(entry.description().endsWith("d… (cut)"));
    assertEquals("{\"truncatedFrom\":20011}", entry.metadata());
  }

  @Test
  void ids_ascend_within_one_instant() {
    List<String> ids =
        IntStream.range(0, 1000).mapToObj(i -> entry("t", "d", Map.of()).entryId()).toList();
    assertEquals(ids.stream().sorted().distinct().toList(), ids);
  }
}
