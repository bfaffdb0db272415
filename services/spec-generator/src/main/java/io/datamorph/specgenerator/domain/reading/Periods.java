package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code month} beside monthly figures -> the first day of the month of a date. */
final class Periods {

  private final Draft draft;

  Periods(Draft draft) {
    this.draft = draft;
  }

  /** What an output named after a period of the grouping holds. */
  Optional<Expr> meaning(Output output) {
    Set<String> words = new HashSet<>(Words.parts(output.name()));
    for (Grouping group : draft.groups) {
      if (group instanceof Grouping.ByPeriod by && names(by.period(), words)) {
        Optional<ColumnRef> column = column(by);
        column.ifPresent(
            c ->
                draft.note(
                    output.name()
                        + " = "
                        + by.period().name().toLowerCase(Locale.ROOT)
                        + " of "
                        + c.display()));
        return column.map(c -> value(by.period(), c));
      }
    }
    return Optional.empty();
  }

  private static boolean names(Grouping.Period period, Set<String> words) {
    String noun = period.name().toLowerCase(Locale.ROOT);
    return words.contains(noun)
        || (period == Grouping.Period.DAY && words.contains("date"))
        || words.contains("period");
  }

  Optional<ColumnRef> column(Grouping.ByPeriod by) {
    if (by.of().isPresent()) {
      return by.of();
    }
    List<ColumnRef> times =
        draft.scope().stream()
            .flatMap(table -> draft.links().schema().columns(table).stream())
            .filter(ColumnRef::isTime)
            .toList();
    if (times.size() == 1) {
      return Optional.of(times.getFirst());
    }
    List<ColumnRef> named = times.stream().filter(this::isSpokenOf).toList();
    if (named.size() == 1) {
      return Optional.of(named.getFirst());
    }
    return root().flatMap(table -> Times.only(draft, table, 0));
  }

  /** The table that refers to all others: its rows are what happens day by day. */
  private Optional<CatalogueTable> root() {
    List<CatalogueTable> scope = draft.scope();
    Set<TableName> names = scope.stream().map(CatalogueTable::name).collect(Collectors.toSet());
    return scope.stream()
        .filter(
            table ->
                scope.stream()
                    .allMatch(to -> draft.links().joins().path(table, to, names).isPresent()))
        .findFirst();
  }

  private boolean isSpokenOf(ColumnRef time) {
    Text text = draft.text();
    boolean said =
        text.tokens().stream()
            .anyMatch(
                t ->
                    t.isWord()
                        && (t.norm().equals(time.name())
                            || (!draft
                                    .links()
                                    .schema()
                                    .words(time.table())
                                    .contains(Words.canonical(t.norm()))
                                && Times.isTrunk(draft, time, t.norm()))));
    return said
        || draft.outputs.stream()
            .anyMatch(
                o -> Words.parts(o.name()).stream().anyMatch(p -> Times.isTrunk(draft, time, p)));
  }

  static Expr value(Grouping.Period period, ColumnRef column) {
    Expr time = new Expr.Col(column);
    return switch (period) {
      case DAY -> column.isTimestamp() ? new Expr.Cast(time, "date") : time;
      case HOUR -> truncated("hour", time);
      case YEAR -> Expr.call("year", time);
      case WEEK -> date(truncated("week", time), column);
      case MONTH -> date(truncated("month", time), column);
      case QUARTER -> date(truncated("quarter", time), column);
    };
  }

  private static Expr truncated(String unit, Expr time) {
    return Expr.call("date_trunc", new Expr.Lit("'" + unit + "'"), time);
  }

  private static Expr date(Expr truncated, ColumnRef column) {
    return column.isTimestamp() ? new Expr.Cast(truncated, "date") : truncated;
  }
}
