package io.datamorph.eval.run;

import io.datamorph.eval.suite.Case;

/** A request, how it ended, and what that is worth. */
public record CaseResult(Case asked, Ending ending, Verdict verdict) {

  public Verdict.Kind kind() {
    return verdict.kind();
  }
}
