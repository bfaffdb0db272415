package io.datamorph.spec.check;

import io.datamorph.spec.document.NamedExpression;
import io.datamorph.spec.expression.Expression;
import io.datamorph.spec.typing.Resolution;
import io.datamorph.spec.typing.Scope;
import java.util.List;
import java.util.Optional;

/** The columns of inputs, and a better word for those that the very step computes. */
record MadeHere(Scope inputs, List<NamedExpression> computed) implements Scope {

  MadeHere {
    computed = List.copyOf(computed);
  }

  @Override
  public Resolution resolve(Expression.Reference reference) {
    Resolution resolution = inputs.resolve(reference);
    String name = reference.column().text();
    boolean made =
        reference.relation().isEmpty()
            && computed.stream()
                .anyMatch(column -> column.name().filter(name::equalsIgnoreCase).isPresent());
    return made && resolution instanceof Resolution.NotFound
        ? new Resolution.NotFound(
            Code.UNKNOWN_COLUMN,
            "\"" + name + "\" is computed by this very step; use it in a step after it.",
            Optional.empty())
        : resolution;
  }
}
