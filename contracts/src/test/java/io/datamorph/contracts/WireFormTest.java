package io.datamorph.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WireFormTest {

  private static final EventCodec JSON = new EventCodec(WireFormat.JSON);
  private static final EventCodec AVRO = new EventCodec(WireFormat.AVRO);

  @Provide
  Arbitrary<Event> events() {
    return AnyEvent.ofAnyType();
  }

  @Property
  void every_event_comes_back_from_its_json_form(@ForAll("events") Event event) {
    assertEquals(event, AVRO.decode(EventTypes.of(event), JSON.encode(event)));
  }

  @Property
  void every_event_comes_back_from_its_avro_form(@ForAll("events") Event event) {
    assertEquals(event, JSON.decode(EventTypes.of(event), AVRO.encode(event)));
  }

  @Property
  void every_event_comes_back_from_its_json_text(@ForAll("events") Event event) {
    assertEquals(event, EventCodec.fromJson(EventTypes.of(event), EventCodec.toJson(event)));
  }

  @Property
  void a_cut_off_avro_form_is_refused(@ForAll("events") Event event, @ForAll double where) {
    byte[] whole = AVRO.encode(event);
    int length = (int) Math.floor(Math.abs(where) % 1 * whole.length);
    byte[] cut = Arrays.copyOf(whole, length);
    assertThrows(UndecodableEventException.class, () -> JSON.decode(EventTypes.of(event), cut));
  }

  @Property
  void any_bytes_are_an_event_or_refused_but_nothing_else(@ForAll byte[] bytes) {
    for (String type : EventTypes.all()) {
      try {
        assertEquals(type, EventTypes.of(JSON.decode(type, bytes)));
      } catch (UndecodableEventException refused) {
        assertFalse(refused.reason().isEmpty());
      }
    }
  }

  @Test
  void an_avro_form_of_an_unknown_schema_is_refused_by_its_fingerprint() {
    byte[] bytes = AVRO.encode(new WorkflowCancelled("w", "enough", Optional.empty()));
    bytes[2] ^= 1;
    UndecodableEventException refused =
        assertThrows(
            UndecodableEventException.class, () -> JSON.decode(WorkflowCancelled.TYPE, bytes));
    assertTrue(refused.reason().startsWith("was written with a schema nobody approved"));
  }

  @Test
  void bytes_after_the_end_of_an_avro_value_are_refused() {
    byte[] bytes = AVRO.encode(new WorkflowCancelled("w", "enough", Optional.empty()));
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
    UndecodableEventException refused =
        assertThrows(
            UndecodableEventException.class, () -> JSON.decode(WorkflowCancelled.TYPE, longer));
    assertEquals("has bytes after the end of the value", refused.reason());
  }

  @Test
  void half_a_surrogate_pair_becomes_the_replacement_character_in_both_forms() {
    Event torn = new WorkflowCancelled("w", "a\ud83d", Optional.of("\ude00b\ud83d\ude00"));
    Event mended = new WorkflowCancelled("w", "a\ufffd", Optional.of("\ufffdb😀"));
    assertEquals(mended, JSON.decode(WorkflowCancelled.TYPE, JSON.encode(torn)));
    assertEquals(mended, JSON.decode(WorkflowCancelled.TYPE, AVRO.encode(torn)));
  }

  @Test
  void absent_optional_fields_are_left_out_of_the_json_form() {
    Event cancelled = new WorkflowCancelled("w", "enough", Optional.empty());
    assertEquals(
        "{\"workflowId\":\"w\",\"reason\":\"enough\"}",
        new String(JSON.encode(cancelled), StandardCharsets.UTF_8));
  }
}
