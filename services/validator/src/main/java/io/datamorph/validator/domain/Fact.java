package io.datamorph.validator.domain;

import io.datamorph.spec.typed.TypedExpression;
import java.util.Objects;

/**
 * A condition that is true for every row of a relation.
 *
 * @param category where it comes from: {@code filter}, {@code having}, {@code null_replacement}
 * @param step the step that made it true
 */
public record Fact(String category, String step, TypedExpression condition) {

  public Fact {
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(condition, "condition");
  }
}
