package io.datamorph.spec.typing;

import io.datamorph.spec.expression.Expression;
import java.util.List;

/** Where an expression's names are looked up. */
public interface Scope {

  Resolution resolve(Expression.Reference reference);

  /** The columns of the inputs of a step. */
  static Scope of(List<Rows> inputs) {
    return new InputScope(inputs);
  }
}
