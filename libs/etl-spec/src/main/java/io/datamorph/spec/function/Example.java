package io.datamorph.spec.function;

import java.util.Objects;

/**
 * A call that shows what a function does; an engine is asked whether it is true. Aggregates and
 * window functions are computed over the rows of {@code docs/language/functions.md}.
 *
 * @param call an expression of the language
 * @param value its value as text; of several rows, with a comma between them
 */
public record Example(String call, String value) {

  public Example {
    Objects.requireNonNull(call, "call");
    Objects.requireNonNull(value, "value");
  }
}
