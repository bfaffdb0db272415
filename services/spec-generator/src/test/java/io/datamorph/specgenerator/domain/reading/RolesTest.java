package io.datamorph.specgenerator.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.datamorph.spec.document.JoinType;
import io.datamorph.spec.document.Step;
import io.datamorph.specgenerator.domain.Answered;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One table that plays a part for another, or for itself. */
class RolesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Every mechanic with the name of the mentor. Where there is no mentor write 'none'. "
            + "Columns mechanic_name and mentor_name, table t.",
        "All mechanics: mechanic_name, mentor_name. If a mechanic has no mentor, put 'none' there. Save as t.",
        "For each mechanic the mechanic_name and the name of the mentor as mentor_name, 'none' without a "
            + "mentor. Table t.",
      })
  void aMissingPartIsShownAsAConstant(String request) {
    Asked asked = Asked.garage(request);
    assertEquals(
        List.of(
            "mechanic_name = mechanics.mechanic_name",
            "mentor_name = coalesce(mentor_mechanics.mechanic_name, 'none')"),
        asked.columns());
    assertEquals(JoinType.LEFT, onlyJoin(asked).type());
  }

  @Test
  void aConstantForAPartThatIsNotShownIsRefused() {
    assertEquals(
        List.of("NOTHING_TO_FILL"),
        Asked.garage("mechanics -> t(mechanic_name). Where there is no mentor write 'none'.")
            .codes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "who did it",
        "it is assigned to",
        "that was assigned to the repair",
      })
  void aClauseThatOnlySaysHowRowsBelongTogetherSaysNothingMore(String clause) {
    String request =
        "For each repair its repair_id and the name of the mechanic %s as done_by. Table t.";
    assertEquals(
        List.of("repair_id = repairs.repair_id", "done_by = mechanics.mechanic_name"),
        Asked.garage(request.formatted(clause)).columns());
  }

  @ParameterizedTest
  @ValueSource(strings = {"who mentors them", "who mentored them"})
  void theVerbOfAClauseChoosesThePart(String clause) {
    String request = "Mechanics: mechanic_id, the name of the mechanic %s as taught_by. Table t.";
    assertEquals(
        List.of(
            "mechanic_id = mechanics.mechanic_id", "taught_by = mentor_mechanics.mechanic_name"),
        Asked.garage(request.formatted(clause)).columns());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"who did it last", "who never did it", "who did a repair", "who did 3 of them"})
  void aClauseThatSaysMoreIsNotPassedOver(String clause) {
    String request =
        "For each repair the repair_id and the name of the mechanic %s as done_by. Table t.";
    assertFalse(Asked.garage(request.formatted(clause)).answer() instanceof Answered.Written);
  }

  private static Step.Join onlyJoin(Asked asked) {
    return asked.spec().steps().stream()
        .filter(Step.Join.class::isInstance)
        .map(Step.Join.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
