package io.datamorph.eval.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UsageTest {

  private static Usage of(String log) throws JsonProcessingException {
    return Usage.of(new ObjectMapper().readTree(log));
  }

  @Test
  void theCallsOfALogAreAddedUp() throws JsonProcessingException {
    String log =
        """
        [{"title": "Model asked, round 1", "metadata": {"tokens_in": 100, "tokens_out": 20}},
         {"title": "Spec made", "metadata": {}},
         {"title": "Model asked, round 2", "metadata": {"tokens_in": 50, "tokens_out": 5}}]""";
    assertEquals(new Usage(2, 150, 25, Optional.empty()), of(log));
  }

  @Test
  void moneyIsAddedUpWhereItIsSaid() throws JsonProcessingException {
    String log =
        """
        [{"metadata": {"tokens_in": 1, "tokens_out": 1, "money": 0.002}},
         {"metadata": {"tokens_in": 1, "tokens_out": 1}},
         {"metadata": {"tokens_in": 1, "tokens_out": 1, "money": "0.003"}}]""";
    assertEquals(new Usage(3, 3, 3, Optional.of(new BigDecimal("0.005"))), of(log));
  }

  @Test
  void aLogWithoutCallsTookNothing() throws JsonProcessingException {
    assertEquals(Usage.NONE, of("[]"));
    assertEquals(Usage.NONE, of("{\"entries\": [{\"title\": \"Spec made\"}]}"));
  }
}
