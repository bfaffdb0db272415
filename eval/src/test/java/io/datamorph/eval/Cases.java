package io.datamorph.eval;

import io.datamorph.eval.run.Answer;
import io.datamorph.eval.run.CaseResult;
import io.datamorph.eval.run.Ending;
import io.datamorph.eval.run.Verdict;
import io.datamorph.eval.suite.Case;
import io.datamorph.eval.suite.Expectation;
import java.util.Optional;
import java.util.Set;

/** Cases and results for tests. */
public final class Cases {

  private Cases() {}

  public static Case of(String id, int level, Expectation expectation, String... tags) {
    boolean table = expectation == Expectation.TABLE;
    return new Case(
        id,
        "toys",
        level,
        Set.of(tags),
        "a request",
        Optional.of("wanted"),
        table ? Optional.of("SELECT 1 AS a") : Optional.empty(),
        Set.of(),
        expectation,
        "the note");
  }

  public static Ending ending(Answer answer, String said) {
    return new Ending(answer, said, 1.0, Optional.of("workflow"));
  }

  public static CaseResult result(
      String id, int level, Verdict.Kind kind, String reason, double seconds) {
    return new CaseResult(
        of(id, level, Expectation.TABLE),
        new Ending(Answer.TABLE, "", seconds, Optional.empty()),
        new Verdict(kind, reason));
  }
}
