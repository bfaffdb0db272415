package io.datamorph.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSchemaTest {

  private static final Map<String, Schema> SCHEMAS = schemas();

  @Provide
  Arbitrary<Event> events() {
    return AnyEvent.ofAnyType();
  }

  /** What somebody may have put in a field's place; the empty text leaves the field out. */
  @Provide
  Arbitrary<String> slips() {
    return Arbitraries.of(
        "",
        "null",
        "1",
        "-1",
        "1.5",
        "9999999999",
        "true",
        "\"\"",
        "\"2024-01-31T00:00:00Z\"",
        "\"INTERNAL\"",
        "[]",
        "[1]",
        "[\"a\"]",
        "{}",
        "{\"key\":\"k\"}");
  }

  @Property
  void every_event_is_as_its_schema_says(@ForAll("events") Event event) {
    assertEquals(List.of(), complaints(EventTypes.of(event), EventCodec.toJson(event)));
  }

  @Property
  void whatever_a_schema_allows_can_be_read(
      @ForAll("events") Event event, @ForAll("slips") String slip, @ForAll int where) {
    String type = EventTypes.of(event);
    ObjectNode json = (ObjectNode) JsonText.of(EventCodec.toJson(event)).node();
    List<ObjectNode> objects = new ArrayList<>();
    objects.add(json);
    objects(json, objects);
    ObjectNode chosen = objects.get(Math.floorMod(where, objects.size()));
    List<String> names = new ArrayList<>();
    chosen.fieldNames().forEachRemaining(names::add);
    String name = names.get(Math.floorMod(where / 7, names.size()));
    if (slip.isEmpty()) {
      chosen.remove(name);
    } else {
      chosen.set(name, JsonText.of(slip).node());
    }
    boolean allowed = complaints(type, json.toString()).isEmpty();
    Statistics.collect(allowed ? "allowed" : "refused");
    if (allowed) {
      assertEquals(type, EventTypes.of(EventCodec.fromJson(type, json.toString())));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"prompt\": \"Join customers and orders\"}",
        "{\"spec\": {\"version\": 1}}",
        "{\"spec\": \"version: 1\", \"connection\": \"lake\", \"of_tomorrow\": [1]}",
      })
  void a_raw_request_needs_no_more_than_a_prompt_or_a_spec(String json) {
    assertEquals(List.of(), complaints(SpecRequested.TYPE, json));
    assertEquals("", EventCodec.fromJson(SpecRequested.TYPE, json).workflowId());
  }

  @Test
  void complaints_name_the_field() {
    List<String> complaints = complaints(SpecRequested.TYPE, "{\"prompt\": 1}");
    assertEquals(1, complaints.size());
    assertTrue(complaints.getFirst().contains("/prompt"), complaints::toString);
    assertFalse(complaints(WorkflowCancelled.TYPE, "{\"workflowId\": \"w\"}").isEmpty());
  }

  private static void objects(JsonNode node, List<ObjectNode> found) {
    for (JsonNode child : node) {
      if (child instanceof ObjectNode object && !object.isEmpty()) {
        found.add(object);
      }
      objects(child, found);
    }
  }

  private static List<String> complaints(String type, String json) {
    return SCHEMAS
        .get(type)
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }

  private static Map<String, Schema> schemas() {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
    Map<String, Schema> schemas = new HashMap<>();
    for (Contract contract : Contract.all()) {
      schemas.put(contract.type(), registry.getSchema(JsonSchemas.of(contract).toString()));
    }
    return schemas;
  }
}
