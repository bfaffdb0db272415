package io.datamorph.remediator.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class RepairKeyTest {

  @Test
  void theSameCodeForTheSameFailureIsTheSameRepair() {
    assertEquals(
        RepairKey.of("c0de", Failures.ofTests("O1 ORACLE", "R1 CHECK")),
        RepairKey.of("c0de", Failures.ofTests("R1 CHECK", "O1 ORACLE")));
  }

  @Test
  void otherCodeOrOtherFailedTestsAreAnotherRepair() {
    Failure failure = Failures.ofTests("O1 ORACLE");
    assertNotEquals(RepairKey.of("c0de", failure), RepairKey.of("beef", failure));
    assertNotEquals(
        RepairKey.of("c0de", failure), RepairKey.of("c0de", Failures.ofTests("R1 CHECK")));
    assertNotEquals(
        RepairKey.of("c0de", failure), RepairKey.of("c0de", Failures.ofScript("NameError")));
  }

  @Test
  void aTargetThatChangesInEveryRoundIsEveryTimeAnotherRepair() {
    assertNotEquals(
        RepairKey.of("c0de", Failures.ofChangedTarget(0)),
        RepairKey.of("c0de", Failures.ofChangedTarget(1)));
  }

  @Test
  void theNextNumberIsBehindThoseOfSpecAndCatalogue() {
    assertEquals(4, ArtifactNumbers.next(Failures.ofTests("O1 ORACLE")));
  }
}
