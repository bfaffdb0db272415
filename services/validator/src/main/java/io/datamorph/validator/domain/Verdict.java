package io.datamorph.validator.domain;

import java.util.List;

/** What a test, or all of them, came to. */
public enum Verdict {
  PASS,
  FAIL,
  /** The query was refused: nothing is known, and so nothing is proven. */
  ERROR,
  /** Nobody else can compute what would have to be compared. */
  NOT_PROVEN;

  /** One test that is not passed and not merely a warning fails the whole. */
  static Verdict of(List<TestResult> results) {
    return results.stream().noneMatch(TestResult::fatal) ? PASS : FAIL;
  }
}
