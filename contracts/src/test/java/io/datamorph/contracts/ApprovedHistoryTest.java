package io.datamorph.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ApprovedHistoryTest {

  static List<Contract> contracts() {
    return Contract.all();
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void every_schema_is_approved_and_readable_across_all_its_versions(Contract contract) {
    assertEquals(
        List.of(), Approval.complaints(contract.type(), contract.schema(), contract.approved()));
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void versions_are_numbered_from_1_without_a_gap(Contract contract) throws IOException {
    try (var files = Files.list(Path.of("history", contract.type()))) {
      assertEquals(contract.approved().size(), files.count());
    }
  }

  @Test
  void a_new_field_with_a_default_is_additive_and_wants_approval() {
    List<String> complaints = complaints("a:string", "a:string, b:string='x'");
    assertEquals(1, complaints.size(), complaints::toString);
    assertTrue(
        complaints
            .getFirst()
            .contains(
                "cp contracts/src/main/avro/thing.done.avsc contracts/history/thing.done/2.avsc"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "a:string | a:string, b:string | cannot read version 1",
        "a:string, b:string | a:string | version 1 of thing.done cannot read",
        "a:string | b:string | cannot read version 1",
        "a:string | a:int | cannot read version 1",
        "a:int | a:long | version 1 of thing.done cannot read",
      })
  void a_breaking_change_is_told_even_when_it_is_approved(
      String before, String after, String expected) {
    Schema old = schema(before);
    Schema current = schema(after);
    List<String> complaints = Approval.complaints("thing.done", current, List.of(old, current));
    assertTrue(complaints.stream().anyMatch(each -> each.contains(expected)), complaints::toString);
  }

  @Test
  void words_and_listeners_may_change_without_approval() {
    Schema before = schema("a:string");
    Schema after =
        new Schema.Parser()
            .parse(
                before
                    .toString()
                    .replace("\"fields\"", "\"doc\":\"Now.\",\"heardBy\":[\"all\"],\"fields\""));
    assertEquals(List.of(), Approval.complaints("thing.done", after, List.of(before)));
  }

  @Test
  void an_unknown_kind_of_log_entry_is_read_as_information() {
    Schema logType = Contract.of(AgentLogged.TYPE).orElseThrow().schema().getField("type").schema();
    assertEquals("info", logType.getEnumDefault());
    AgentLogged read =
        (AgentLogged)
            EventCodec.fromJson(
                AgentLogged.TYPE,
                """
                {"workflowId":"w","agent":"a","entryId":"e","at":"2024-01-31T00:00:00Z",
                 "type":"of_tomorrow","title":"t","description":"d"}
                """);
    assertEquals(LogType.INFO, read.type());
  }

  private static List<String> complaints(String before, String after) {
    return Approval.complaints("thing.done", schema(after), List.of(schema(before)));
  }

  /** A record of fields such as {@code name:type='default'}. */
  private static Schema schema(String fields) {
    StringBuilder json = new StringBuilder();
    for (String field : fields.split(", ")) {
      String[] parts = field.strip().split("[:=]");
      String value = parts.length > 2 ? ",\"default\":" + parts[2].replace('\'', '"') : "";
      json.append(json.isEmpty() ? "" : ",")
          .append("{\"name\":\"%s\",\"type\":\"%s\"%s}".formatted(parts[0], parts[1], value));
    }
    return new Schema.Parser()
        .parse("{\"type\":\"record\",\"name\":\"ThingDone\",\"fields\":[" + json + "]}");
  }
}
