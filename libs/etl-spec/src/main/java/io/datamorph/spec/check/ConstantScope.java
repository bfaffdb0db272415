package io.datamorph.spec.check;

import io.datamorph.spec.expression.Expression;
import io.datamorph.spec.typing.Resolution;
import io.datamorph.spec.typing.Scope;
import java.util.Optional;

/** Where only constants may stand: a bare word is mostly a text that lacks its quotes. */
record ConstantScope() implements Scope {

  @Override
  public Resolution resolve(Expression.Reference reference) {
    String word = reference.column().text();
    return new Resolution.NotFound(
        Code.NOT_A_LITERAL,
        "A fill value must be a constant; a text is written in single quotes.",
        Optional.of("'" + word.replace("'", "''") + "'"));
  }
}
