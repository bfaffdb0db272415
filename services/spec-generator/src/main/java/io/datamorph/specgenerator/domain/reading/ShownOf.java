package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.linking.Joins;
import java.util.List;
import java.util.Optional;

/** What the result shows of a table that a column refers to. */
final class ShownOf {

  private ShownOf() {}

  /** The only column of the referred table that is shown, unless the reference itself is. */
  static Optional<Expr.Col> reference(Draft draft, Expr.Col reference) {
    boolean itself = draft.outputNamed(reference.ref().name()).isPresent();
    Optional<CatalogueTable> to =
        draft.links().joins().from(reference.ref().table()).stream()
            .filter(edge -> edge.columns().equals(List.of(reference.ref().name())))
            .map(Joins.Edge::to)
            .findFirst();
    if (itself || to.isEmpty()) {
      return Optional.empty();
    }
    List<Expr.Col> shown =
        draft.outputs.stream()
            .flatMap(output -> output.expr().or(() -> named(draft, output, to.get())).stream())
            .filter(Expr.Col.class::isInstance)
            .map(Expr.Col.class::cast)
            .filter(col -> col.ref().table().equals(to.get()))
            .toList();
    return shown.size() == 1 ? Optional.of(shown.getFirst()) : Optional.empty();
  }

  private static Optional<Expr> named(Draft draft, Output output, CatalogueTable table) {
    return OutputColumn.within(draft, output.name(), table).map(col -> (Expr) col);
  }
}
