package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Calendar;
import io.datamorph.specgenerator.domain.language.Roots;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.List;
import java.util.Optional;

/** {@code published after 1990}, where only the year of it is kept, as a number. */
final class YearForm {

  private YearForm() {}

  static Optional<Found> at(Draft draft, int from, int limit) {
    Text text = draft.text();
    if (from >= limit || !text.at(from).isWord()) {
      return Optional.empty();
    }
    String root = Roots.of(text.at(from).norm());
    List<ColumnRef> years =
        draft.scope().stream()
            .flatMap(table -> draft.links().schema().columns(table).stream())
            .filter(c -> c.isNumber() && isYear(c))
            .toList();
    List<ColumnRef> named = years.stream().filter(c -> !root.isEmpty() && isOf(c, root)).toList();
    Optional<ColumnRef> column =
        named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    return column.flatMap(
        c ->
            DateForm.stretchAt(draft, from + 1, limit)
                .filter(s -> isWholeYears(s.date()))
                .map(s -> found(from, c, s)));
  }

  private static boolean isYear(ColumnRef column) {
    List<String> parts = Words.parts(column.name());
    return parts.contains("year") && parts.size() > 1;
  }

  private static boolean isOf(ColumnRef column, String root) {
    return Words.parts(column.name()).stream().anyMatch(part -> Roots.of(part).equals(root));
  }

  private static boolean isWholeYears(Calendar.Stretch date) {
    return date.first().getDayOfYear() == 1 && date.after().getDayOfYear() == 1;
  }

  private static Found found(int from, ColumnRef column, DateForm.Said said) {
    Expr year = new Expr.Col(column);
    Expr first = Expr.number(said.date().first().getYear());
    Expr last = Expr.number(said.date().after().getYear() - 1L);
    Expr condition =
        switch (said.relation()) {
          case WITHIN ->
              first.equals(last)
                  ? new Expr.Op("=", year, first)
                  : Expr.and(new Expr.Op(">=", year, first), new Expr.Op("<=", year, last));
          case FROM -> new Expr.Op(">=", year, first);
          case AFTER -> new Expr.Op(">", year, last);
          case BEFORE -> new Expr.Op("<", year, first);
          case UNTIL -> new Expr.Op("<=", year, last);
        };
    return new Found(from, said.to(), condition);
  }
}
