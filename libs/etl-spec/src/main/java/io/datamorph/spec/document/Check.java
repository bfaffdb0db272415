package io.datamorph.spec.document;

import java.util.Objects;

/** A condition that every row of the result must meet; NULL counts as met, as in SQL's CHECK. */
public record Check(String name, String expr, Severity severity) {

  /** What a violated check does to the run. */
  public enum Severity {
    ERROR,
    WARNING
  }

  public Check {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(expr, "expr");
    Objects.requireNonNull(severity, "severity");
  }
}
