package io.datamorph.codegenerator.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.contracts.ArtifactRef;
import io.datamorph.contracts.Category;
import io.datamorph.contracts.JobFailed;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HealingTest {

  @Test
  void aJobThatFailedOnceGetsASecondAttempt() {
    assertEquals(new Healing.Attempt(2), Healing.of(failed(1, false, Category.MODEL_OUTPUT)));
  }

  @Test
  void aJobThatFailedTwiceIsLeftToTheRemediator() {
    assertInstanceOf(Healing.LeftAlone.class, Healing.of(failed(2, true, Category.MODEL_OUTPUT)));
    assertInstanceOf(Healing.LeftAlone.class, Healing.of(failed(2, false, Category.MODEL_OUTPUT)));
  }

  @ParameterizedTest
  @EnumSource(
      value = Category.class,
      names = {"EXTERNAL", "INSUFFICIENT_RESOURCES", "USER_INPUT"})
  void whereRegeneratingCannotHelpItIsSaid(Category category) {
    String changes = String.join(" ", HealedChanges.of(failed(1, false, category), true));
    assertTrue(changes.contains("cannot help"), changes);
  }

  @Test
  void aScriptThatDiffersIsSaidToDiffer() {
    String changes =
        String.join(" ", HealedChanges.of(failed(1, false, Category.MODEL_OUTPUT), false));
    assertTrue(changes.contains("differs"), changes);
  }

  private static JobFailed failed(int attempt, boolean exhausted, Category category) {
    ArtifactRef ref = new ArtifactRef("workflows/w/code/0-1.py", "0".repeat(64), 1);
    return new JobFailed(
        "w",
        0,
        attempt,
        "job",
        category,
        "SCRIPT_ERROR",
        "it failed",
        "",
        exhausted,
        Optional.empty(),
        ref,
        ref,
        ref,
        "warehouse");
  }
}
