package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;
import java.util.Optional;

/** Values that describe the rows behind them, or stand for rows: {@code lost loans}. */
final class ValueAdjective {

  private ValueAdjective() {}

  /** The values, if it is rows that they describe. */
  static Optional<Found> describing(Draft draft, int from, int limit) {
    return at(draft, from, limit).filter(found -> describes(draft, found));
  }

  /** {@code delivered orders}, {@code paid or shipped orders}: values before the noun. */
  static Optional<Found> at(Draft draft, int from, int limit) {
    Text text = draft.text();
    boolean not = text.is(from, "not") || text.is(from, "non");
    int at = not ? text.is(from + 1, "-") ? from + 2 : from + 1 : from;
    List<SeenValue> seen = SeenValue.all(draft, at, limit);
    Optional<CatalogueTable> rows =
        seen.stream()
            .map(s -> draft.mentionAt(listEnd(draft, s, at, limit)).map(m -> m.table()))
            .flatMap(Optional::stream)
            .findFirst();
    List<SeenValue> near =
        seen.stream()
            .filter(s -> rows.filter(s.column().ref().table()::equals).isPresent())
            .toList();
    return SeenValue.only(draft, near.isEmpty() ? seen : near, from)
        .flatMap(
            s ->
                ValueList.at(draft, s.column(), at, limit)
                    .map(list -> MemberForm.found(from, list.to(), s.column(), list, not)));
  }

  private static int listEnd(Draft draft, SeenValue seen, int at, int limit) {
    return ValueList.at(draft, seen.column(), at, limit).map(ValueList::to).orElse(seen.to());
  }

  /** Whether rows follow that the values describe, or the values themselves stand for rows. */
  private static boolean describes(Draft draft, Found found) {
    Text text = draft.text();
    boolean rows =
        Adjectives.precedeRows(draft, found.to())
            || text.is(found.to(), "ones")
            || text.is(found.to(), "rows")
            || text.is(found.to(), "only");
    boolean plural =
        Adjectives.isNoun(draft, found)
            && (text.isBreak(found.from() - 1)
                || !text.isFree(found.from() - 1)
                || text.at(found.from() - 1)
                    .matches("all|the|only|every|each|our|of|with|are|were|is|was|not|no"));
    return rows
        || plural
        || text.is(found.from() - 1, "only")
        || text.is(found.from() - 1, "all") && text.isBreak(found.to());
  }
}
