package io.datamorph.remediator.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableDriftTest {

  @Test
  void aTableThatIsAsBeforeHasNotDrifted() {
    TableDrift drift = between(List.of("id integer"), List.of("id integer", "more text"));
    assertFalse(drift.hasLostNames());
    assertFalse(drift.hasRetyped());
    assertEquals(List.of(), drift.inWords());
  }

  @Test
  void aColumnWithOneNearNewNameIsRenamed() {
    TableDrift drift =
        between(
            List.of("cust_id integer", "amount text"), List.of("custid integer", "amount text"));
    assertEquals(Map.of("cust_id", "custid"), drift.renamed());
    assertEquals(List.of("public.orders: column cust_id is called custid now"), drift.inWords());
  }

  @Test
  void aColumnWithTwoNearNewNamesIsLost() {
    TableDrift drift =
        between(List.of("amount integer"), List.of("amount1 integer", "amount2 integer"));
    assertEquals(List.of("amount"), drift.lost());
    assertEquals(List.of("public.orders: column amount is gone"), drift.inWords());
  }

  @Test
  void twoColumnsThatWouldBecomeOneAreBothLost() {
    TableDrift drift =
        between(List.of("amount1 integer", "amount2 integer"), List.of("amount3 integer"));
    assertEquals(Map.of(), drift.renamed());
    assertEquals(List.of("amount1", "amount2"), drift.lost());
  }

  @Test
  void aColumnThatWasThereBeforeIsNobodysNewName() {
    TableDrift drift =
        between(List.of("amount integer", "amounts integer"), List.of("amounts integer"));
    assertEquals(List.of("amount"), drift.lost());
  }

  @Test
  void aRenamedColumnMayHaveAnotherType() {
    TableDrift drift = between(List.of("amount integer"), List.of("amounts text"));
    assertTrue(drift.isRetyped(drift.before().columns().get(0)));
    assertEquals(
        List.of(
            "public.orders: column amount is called amounts now",
            "public.orders: column amounts is text now, it was integer"),
        drift.inWords());
  }

  private static TableDrift between(List<String> before, List<String> now) {
    return TableDrift.between(
        Tables.table("orders", before.toArray(String[]::new)),
        Tables.table("orders", now.toArray(String[]::new)));
  }
}
