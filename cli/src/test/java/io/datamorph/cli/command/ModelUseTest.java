package io.datamorph.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelUseTest {

  @Test
  void whatWasNotedLastIsTheTotal() {
    assertEquals(
        Optional.of("model: 2 calls, 24 tokens in, 68 tokens out, money 0.00016"),
        line(
            """
            [{"title": "Catalogue read", "metadata": {"tables": 3}},
             {"metadata": {"model_use": {"calls": 1, "tokens_in": 12, "tokens_out": 34,
                "money": 0.000080000, "uncertain_money": 0E-9}}},
             {"metadata": {"model_use": {"calls": 2, "tokens_in": 24, "tokens_out": 68,
                "money": 0.000160000, "uncertain_money": 0E-9}}},
             {"title": "Spec written"}]"""));
  }

  @Test
  void whatIsNotCertainAndWhatWasReusedIsSaidApart() {
    assertEquals(
        Optional.of(
            "model: 1 call, 0 tokens in, 0 tokens out, money 0.25, 0.25 of it reserved for calls"
                + " without an answer, 1 answer reused"),
        line(
            """
            [{"metadata": {"model_use": {"calls": 1, "reused": 1, "money": 0.25,
                "uncertain_money": 0.25}}}]"""));
  }

  @Test
  void aWorkflowThatAskedNoModelHasNoLine() {
    assertEquals(Optional.empty(), line("[{\"title\": \"Spec written\"}]"));
  }

  private static Optional<String> line(String entries) {
    try {
      return ModelUse.line(new ObjectMapper().readTree(entries));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
