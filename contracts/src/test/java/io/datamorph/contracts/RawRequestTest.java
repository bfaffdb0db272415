package io.datamorph.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RawRequestTest {

  @Test
  void a_prompt_alone_is_a_request_with_every_default() {
    SpecRequested expected =
        new SpecRequested(
            "",
            Optional.of("totals"),
            Optional.empty(),
            "warehouse",
            false,
            false,
            Optional.empty());
    assertEquals(expected, decode("{\"prompt\": \"totals\"}"));
  }

  @Test
  void a_spec_given_as_an_object_becomes_text() {
    SpecRequested requested = decode("{\"spec\": {\"steps\": [1, {\"a\": null}]}}");
    assertEquals(Optional.of("{\"steps\":[1,{\"a\":null}]}"), requested.spec());
  }

  @Test
  void a_spec_given_as_text_stays_as_it_is() {
    assertEquals(Optional.of("version: 1\n"), decode("{\"spec\": \"version: 1\\n\"}").spec());
  }

  @Test
  void unknown_fields_are_passed_over_and_null_is_absent() {
    SpecRequested requested =
        decode("{\"prompt\":\"p\",\"spec\":null,\"connection\":null,\"tomorrow\":{\"x\":[1]}}");
    assertEquals("warehouse", requested.connection());
    assertEquals(Optional.empty(), requested.spec());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "spec.requested | {\"prompt\": 1} | prompt | is number, must be text",
        "spec.requested | {\"approvalRequired\": \"yes\"} | approvalRequired | is string, must be true or false",
        "spec.requested | [] | '' | is array, must be an object",
        "spec.requested | {\"prompt\": | '' | is not JSON (line 1, column 11)",
        "spec.requested | {\"prompt\":\"a\",\"prompt\":\"b\"} | '' | is not JSON (line 1, column 23)",
        "spec.requested | {} {} | '' | is not JSON (line 1, column 4)",
        "workflow.cancelled | {\"workflowId\":\"w\"} | reason | is missing",
        "workflow.cancelled | {\"workflowId\":null,\"reason\":\"r\"} | workflowId | is null",
        "workflow.failed | {\"workflowId\":\"w\",\"iteration\":9999999999,\"category\":\"INTERNAL\",\"code\":\"c\",\"message\":\"m\"} | iteration | is number, must be a 32-bit integer",
        "workflow.failed | {\"workflowId\":\"w\",\"iteration\":0,\"category\":\"FATE\",\"code\":\"c\",\"message\":\"m\"} | category | is none of USER_INPUT, MODEL_OUTPUT, EXTERNAL, INSUFFICIENT_RESOURCES, INTERNAL",
        "clarification.answered | {\"workflowId\":\"w\",\"round\":1,\"answers\":[{\"id\":\"a\",\"text\":\"t\"},{\"id\":\"b\"}]} | answers[1].text | is missing",
        "order.placed | {} | '' | no event is called order.placed",
      })
  void errors_name_the_reason_and_the_place(String type, String json, String place, String reason) {
    UndecodableEventException error =
        assertThrows(UndecodableEventException.class, () -> EventCodec.fromJson(type, json));
    assertEquals(place, error.place());
    assertEquals(reason, error.reason());
  }

  private static SpecRequested decode(String json) {
    return (SpecRequested)
        new EventCodec(WireFormat.JSON)
            .decode(SpecRequested.TYPE, json.getBytes(StandardCharsets.UTF_8));
  }
}
