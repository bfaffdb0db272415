package io.datamorph.spec.function;

import java.util.Objects;

/**
 * A function of the language, by name. What it accepts and returns stands in the function
 * catalogue; how an engine spells it is that compiler's own knowledge.
 *
 * @param name lower case, such as {@code coalesce}
 */
public record Function(String name, Kind kind) {

  /** Whether a call sees one row, a group of rows, or the rows around the current one. */
  public enum Kind {
    SCALAR,
    AGGREGATE,
    WINDOW
  }

  public Function {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
  }
}
