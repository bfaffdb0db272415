package io.datamorph.validator.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.spec.document.Check.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LedgerTestsTest {

  private static final JoinLoss HALF = new JoinLoss("known", "orders", List.of("id"), 50, 100);

  @Test
  void aJoinMayLoseAsManyRowsAsItIsAllowedAndNoMore() {
    assertFalse(HALF.exceeds(0.5));
    assertTrue(HALF.exceeds(0.49));
    assertFalse(new JoinLoss("j", "empty", List.of("id"), 0, 0).exceeds(0));
    assertFalse(new JoinLoss("j", "all", List.of("id"), 100, 100).exceeds(1));
  }

  @Test
  void aLossIsWorthAWarningThatNamesTheKeyAndShowsTenValues() {
    List<Row> lost =
        IntStream.range(0, 12)
            .mapToObj(i -> new Row(List.of(Optional.of("k" + i), Optional.of("3"))))
            .toList();
    TestResult result = LedgerTests.loss(2, HALF, 0.25, Optional.of("SELECT"), lost);
    assertEquals("L2", result.id());
    assertEquals(Verdict.FAIL, result.verdict());
    assertEquals(Severity.WARNING, result.severity());
    assertFalse(result.fatal());
    assertEquals("the join known finds the rows of orders by id", result.title());
    assertEquals("at most 25 % lost", result.expected());
    assertEquals("50 of 100 rows lost (50 %)", result.actual());
    assertEquals(10, result.rows().size());
  }

  @Test
  void countsThatCannotBeFailTheValidationAndAMissingAnswerDoesNot() {
    assertTrue(LedgerTests.broken("SELECT", "step x: more out than in").fatal());
    assertFalse(
        LedgerTests.refused("SELECT", new Observation.Refused("QUERY_TIMEOUT", "slow")).fatal());
    assertTrue(LedgerTests.counted("SELECT", 3).passed());
  }
}
