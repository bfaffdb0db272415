package io.datamorph.validator.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What became of the rows of one step.
 *
 * @param op as the spec says it
 * @param counts what explains the difference, in a fixed order: {@code removed}, {@code merged},
 *     {@code unmatchedLeft}
 */
public record StepAccount(String step, String op, long in, long out, Map<String, Long> counts) {

  public StepAccount {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(op, "op");
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
  }
}
