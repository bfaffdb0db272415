package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Roots;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A moment by its column, or by a word for what happened: {@code delivery}, {@code was returned}.
 */
final class TimeNoun {

  private TimeNoun() {}

  static Optional<Parsed> at(Draft draft, int from, int limit) {
    Optional<Parsed> value =
        draft.values().at(from, limit).filter(v -> Elapsed.isTime(draft, v.expr()));
    return value.or(() -> happening(draft, from, limit));
  }

  /** {@code it was returned}, {@code the delivery}. */
  static Optional<Parsed> happening(Draft draft, int from, int limit) {
    Text text = draft.text();
    int i = from;
    while (i < limit
        && text.at(i).isWord()
        && text.at(i)
            .matches(
                "it|they|the|a|is|was|were|are|been|being|that|which|when|has|have|their|its")) {
      i++;
    }
    if (i >= limit || !text.at(i).isWord()) {
      return Optional.empty();
    }
    int end = i + 1;
    String root = Roots.of(text.at(i).norm());
    List<ColumnRef> times = root.isEmpty() ? List.of() : times(draft, root, from);
    return times.size() == 1
        ? Optional.of(new Parsed(from, end, new Expr.Col(times.getFirst())))
        : Optional.empty();
  }

  private static List<ColumnRef> times(Draft draft, String root, int at) {
    List<ColumnRef> found = new ArrayList<>();
    for (CatalogueTable table : draft.scope()) {
      draft.links().schema().columns(table).stream()
          .filter(c -> c.isTime() && isOfRoot(draft, c, root))
          .forEach(found::add);
    }
    Optional<CatalogueTable> preferred = draft.links().preferred(draft, at);
    List<ColumnRef> near =
        found.stream().filter(c -> preferred.filter(c.table()::equals).isPresent()).toList();
    return near.isEmpty() ? found : near;
  }

  /** {@code delivered_at} is of the root of {@code delivery}, as is {@code last_delivery_at}. */
  static boolean isOfRoot(Draft draft, ColumnRef column, String root) {
    List<String> words = draft.links().schema().words(column);
    List<String> parts = Words.parts(column.name());
    int first = parts.size() > 2 && parts.getFirst().matches("first|last|latest") ? 1 : 0;
    return words.size() > 1 && Roots.of(parts.get(first)).equals(root);
  }
}
