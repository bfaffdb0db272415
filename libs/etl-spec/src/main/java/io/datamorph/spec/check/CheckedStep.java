package io.datamorph.spec.check;

import io.datamorph.spec.typed.TypedStep;
import io.datamorph.spec.typing.Rows;
import java.util.Optional;

/**
 * What is known of a step.
 *
 * @param rows its output, as far as known
 * @param typed the step; absent when something in it is wrong, which was reported
 */
record CheckedStep(Rows rows, Optional<TypedStep> typed) {

  static CheckedStep of(Rows rows, TypedStep typed) {
    return new CheckedStep(rows, Optional.of(typed));
  }

  static CheckedStep faulty(Rows rows) {
    return new CheckedStep(rows, Optional.empty());
  }
}
