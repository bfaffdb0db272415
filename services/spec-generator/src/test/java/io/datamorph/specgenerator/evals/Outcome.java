package io.datamorph.specgenerator.evals;

/** What became of a case. */
record Outcome(EvalCase of, Verdict verdict, String detail) {

  /** How good the answer was. */
  enum Verdict {
    RIGHT,
    /** Refused or asked where a table was wanted, or the other way round: honest. */
    HONEST,
    /** A table with other rows than expected, or one that should not have been made. */
    SILENT_ERROR
  }
}
