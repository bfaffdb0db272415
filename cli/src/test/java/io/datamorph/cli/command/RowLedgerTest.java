package io.datamorph.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class RowLedgerTest {

  @Test
  void everyStepIsALineThatTellsWhatBecameOfItsRows() {
    String table =
        RowLedger.table(
            json(
                """
                {"steps": [
                  {"step": "paid", "op": "filter", "in": 10, "out": 7, "counts": {"removed": 3}},
                  {"step": "known", "op": "join", "in": 7, "out": 6,
                   "counts": {"right": 5, "unmatchedLeft": 1, "multiplied": 0, "lostLeft": 1}}]}
                """));
    assertTrue(table.contains("| paid  | filter | 10 | 7   | 3 removed"), table);
    assertTrue(
        table.contains("5 on the right, 1 of the left unmatched, 1 of the left lost"), table);
  }

  @Test
  void whatWasNotCountedIsSaid() {
    assertEquals("the rows of this workflow were not counted", RowLedger.table(json("{}")));
    assertTrue(RowLedger.table(json("{\"custom\": [\"scored\"]}")).contains("custom step"));
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
