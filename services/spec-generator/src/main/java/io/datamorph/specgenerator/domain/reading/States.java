package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where no values are known: a participle before rows that have one column of states. */
final class States {

  private static final Set<String> NAMES =
      Stream.of("status", "state").map(Words::canonical).collect(Collectors.toUnmodifiableSet());

  private States() {}

  static Optional<Found> at(Draft draft, int from, int limit) {
    Text text = draft.text();
    if (from + 1 >= limit || !text.at(from).isWord() || !text.at(from).norm().endsWith("ed")) {
      return Optional.empty();
    }
    Optional<CatalogueTable> rows = draft.mentionAt(from + 1).map(m -> m.table());
    if (rows.isEmpty() || draft.mentionAt(from).isPresent()) {
      return Optional.empty();
    }
    List<ColumnRef> states =
        draft.links().schema().columns(rows.get()).stream()
            .filter(ColumnRef::isText)
            .filter(c -> NAMES.contains(draft.links().schema().words(c).getLast()))
            .filter(c -> draft.links().values().of(c).isEmpty())
            .toList();
    return states.size() == 1
        ? Optional.of(
            new Found(
                from,
                from + 1,
                new Expr.Op("=", new Expr.Col(states.getFirst()), Expr.text(text.at(from).norm()))))
        : Optional.empty();
  }
}
