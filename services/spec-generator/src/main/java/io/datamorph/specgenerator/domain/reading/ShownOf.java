package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.linking.Joins;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the result shows of a table that a column refers to. */
final class ShownOf {

  private final Draft draft;

  ShownOf(Draft draft) {
    this.draft = draft;
  }

  /** A constant for a column that is shown nowhere would be lost without a word. */
  void judgeFills(Collection<Expr> shown) {
    draft.fills.keySet().stream()
        .filter(filled -> shown.stream().noneMatch(e -> Exprs.all(e).anyMatch(filled::equals)))
        .forEach(
            filled ->
                draft
                    .findings()
                    .problem(
                        "NOTHING_TO_FILL",
                        "'%s' is to stand for a missing %s, which no column shows"
                            .formatted(draft.fills.get(filled), filled.ref().display()),
                        Optional.of("say which column of the result it stands in")));
  }

  /** The only column of the referred table that is shown, unless the reference itself is. */
  static Optional<Expr.Col> reference(Draft draft, Expr.Col reference) {
    boolean itself = draft.outputNamed(reference.ref().name()).isPresent();
    Optional<Joins.Edge> edge =
        draft.links().joins().from(reference.ref().table()).stream()
            .filter(e -> e.columns().equals(List.of(reference.ref().name())))
            .findFirst();
    if (itself || edge.isEmpty()) {
      return Optional.empty();
    }
    List<Expr.Col> shown =
        draft.outputs.stream()
            .flatMap(output -> output.expr().or(() -> named(draft, output, edge.get())).stream())
            .filter(Expr.Col.class::isInstance)
            .map(Expr.Col.class::cast)
            .filter(col -> isReached(draft, edge.get(), col))
            .toList();
    return shown.size() == 1 ? Optional.of(shown.getFirst()) : Optional.empty();
  }

  /** Whether a column is read by way of the reference, in the part that this one names. */
  private static boolean isReached(Draft draft, Joins.Edge edge, Expr.Col col) {
    boolean only =
        !edge.from().equals(edge.to())
            && draft.links().joins().between(edge.from(), edge.to()).size() == 1;
    return col.ref().table().equals(edge.to())
        && (col.via().isEmpty() ? only : col.via().getLast().equals(edge));
  }

  private static Optional<Expr> named(Draft draft, Output output, Joins.Edge edge) {
    return OutputColumn.ofRole(draft, output.name())
        .or(() -> OutputColumn.within(draft, output.name(), edge.to()))
        .map(col -> (Expr) col);
  }
}
