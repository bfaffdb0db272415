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
  void aJoinThatLosesManyRowsNamesItsKeyAndTheValues() {
    String table =
        RowLedger.table(
            json(
                """
                {"steps": [{"step": "known", "op": "join", "in": 7, "out": 1, "counts": {"lostLeft": 6}}],
                 "tests": [
                  {"category": "ledger", "verdict": "PASS", "title": "all add up"},
                  {"category": "join_loss", "verdict": "PASS", "title": "the other side"},
                  {"category": "join_loss", "verdict": "FAIL", "actual": "6 of 7 rows lost (85.7 %)",
                   "title": "the join known finds the rows of orders by customer_id, city",
                   "rows": [["17", "Oslo", "5"], ["18", null, "1"]]}]}
                """));

    assertTrue(
        table.endsWith(
            """
            warning: the join known finds the rows of orders by customer_id, city: 6 of 7 rows lost (85.7 %)
              17, Oslo: 5 rows
              18, NULL: 1 row"""),
        table);
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
