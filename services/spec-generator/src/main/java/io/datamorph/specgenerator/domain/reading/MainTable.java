package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The table whose rows a request is about, where rows are not grouped: it refers to all others. */
final class MainTable {

  private MainTable() {}

  static Optional<CatalogueTable> of(Draft draft) {
    List<CatalogueTable> scope = shown(draft);
    if (draft.isGrouped() || scope.size() < 2) {
      return scope.size() == 1 ? Optional.of(scope.getFirst()) : Optional.empty();
    }
    return scope.stream()
        .filter(
            t ->
                scope.stream()
                    .allMatch(to -> draft.links().joins().path(t, to, Set.of()).isPresent()))
        .findFirst();
  }

  /** The tables spoken of, but for those in which rows are only looked for. */
  private static List<CatalogueTable> shown(Draft draft) {
    Set<CatalogueTable> lookedInto =
        draft.filters.stream()
            .flatMap(filter -> Exprs.all(filter.condition(), Expr.Exists.class).stream())
            .map(Expr.Exists::other)
            .collect(Collectors.toSet());
    List<CatalogueTable> rest =
        draft.scope().stream().filter(table -> !lookedInto.contains(table)).toList();
    return rest.isEmpty() ? draft.scope() : rest;
  }

  /** As {@link #of}, whether rows are grouped or not. */
  static Optional<CatalogueTable> rowsOf(Draft draft) {
    List<CatalogueTable> scope = shown(draft);
    return scope.stream()
        .filter(
            t ->
                scope.stream()
                    .allMatch(to -> draft.links().joins().path(t, to, Set.of()).isPresent()))
        .findFirst();
  }
}
