package io.datamorph.specgenerator.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows without a partner are there anyway; who says so chooses no rows. */
class StayingRowsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Repairs without a mechanic should stay in, with the mechanic left empty.",
        "Repairs that have no mechanic yet should still be listed, with an empty mechanic_name.",
        "If a repair has no mechanic, mechanic_name is empty.",
        "Leave mechanic_name empty where there is no mechanic.",
        "Repairs that have no mechanic are kept, mechanic_name is then NULL.",
        "A repair with no mechanic must not be lost.",
        "Please don't drop the repairs without a mechanic.",
        "Keep repairs that have no mechanic; just leave the name blank for them.",
        "Some repairs have no mechanic yet, they should be in there too.",
        "We also want to see repairs without a mechanic (mechanic_name empty).",
        "Repairs not assigned to a mechanic stay in the list, with NULL there."
      })
  void aRemarkOnRowsWithoutAPartnerChangesNothing(String remark) {
    Asked asked =
        Asked.garage(
            "Make a table repair_list with repair_id and mechanic_name of every repair. " + remark);
    assertEquals("join select", asked.steps());
    assertEquals(
        List.of("repair_id = repairs.repair_id", "mechanic_name = mechanics.mechanic_name"),
        asked.columns());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "All owners with owner_id and email (may be empty), in a table owner_list.",
        "Table owner_list: owner_id and email of all owners, NULL if there is no email."
      })
  void aColumnMayBeEmpty(String request) {
    assertEquals("select", Asked.garage(request).steps());
  }

  @Test
  void rowsThatAreToGoStillGo() {
    assertEquals(
        "mechanic_id is not null",
        Asked.garage(
                "Table repair_list with repair_id and state of every repair. Repairs without a"
                    + " mechanic should be left out.")
            .where());
  }
}
