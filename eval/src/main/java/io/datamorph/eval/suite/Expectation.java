package io.datamorph.eval.suite;

/** What a request should come to. */
public enum Expectation {
  TABLE,
  CLARIFY,
  REJECT
}
