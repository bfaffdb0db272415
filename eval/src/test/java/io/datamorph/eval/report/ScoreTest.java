package io.datamorph.eval.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datamorph.eval.Cases;
import io.datamorph.eval.run.CaseResult;
import io.datamorph.eval.run.Verdict.Kind;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ScoreTest {

  private static CaseResult of(Kind kind, double seconds) {
    return Cases.result("X", 1, kind, "", seconds);
  }

  @Test
  void everyCaseCountsOnceInItsKind() {
    Score score =
        Score.of(
            "some",
            List.of(
                of(Kind.RIGHT, 1),
                of(Kind.RIGHT, 2),
                of(Kind.RIGHT, 3),
                of(Kind.HONEST_FAILURE, 4),
                of(Kind.HONEST_FAILURE, 5),
                of(Kind.WRONG_ANSWER, 6),
                of(Kind.SILENT_ERROR, 7),
                of(Kind.RIGHT, 8)));
    assertEquals(new Score("some", 8, 4, 2, 1, 1, OptionalDouble.of(4.5)), score);
    assertEquals(50.0, score.rightPercent());
    assertEquals(12.5, score.silentPercent());
  }

  @Test
  void theMedianIsTheMiddleOneWhateverTheOrder() {
    Score score =
        Score.of("some", List.of(of(Kind.RIGHT, 9), of(Kind.RIGHT, 1), of(Kind.RIGHT, 2)));
    assertEquals(OptionalDouble.of(2), score.medianSeconds());
  }

  @Test
  void noCasesAreNoMiracle() {
    Score score = Score.of("none", List.of());
    assertEquals(OptionalDouble.empty(), score.medianSeconds());
    assertEquals(0, score.rightPercent());
  }
}
