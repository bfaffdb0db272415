package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.RowRule;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Days, months and years of dates: which date is meant, and what is shown of it. */
final class Periods {

  private final Draft draft;

  Periods(Draft draft) {
    this.draft = draft;
  }

  /** What an output named after a period of the grouping holds. */
  Optional<Expr> meaning(Output output) {
    List<String> words = Words.parts(output.name());
    for (Grouping group : draft.groups) {
      if (group instanceof Grouping.ByPeriod by && names(by.period(), words)) {
        Optional<Expr.Col> column = column(by);
        column.ifPresent(
            c ->
                draft
                    .findings()
                    .note(output.name() + " = " + by.period().word() + " of " + c.ref().display()));
        return column.map(c -> written(value(by.period(), c)));
      }
    }
    return Optional.empty();
  }

  private Expr written(Expr period) {
    return draft
        .periodPattern
        .map(pattern -> Expr.call("format_date", period, Expr.text(pattern)))
        .orElse(period);
  }

  /** {@code kwh_day} is no day. */
  private boolean isNumber(String word) {
    return draft.scope().stream()
        .flatMap(table -> draft.links().schema().column(table, word).stream())
        .anyMatch(ColumnRef::isNumber);
  }

  private boolean names(TimeUnit period, List<String> words) {
    boolean figure =
        words.stream()
            .anyMatch(
                word ->
                    AggregateWords.isOne(word) && words.size() > 1 && !isEnd(word)
                        || CountNames.isCount(word)
                        || Money.isSpoken(word));
    boolean number = words.size() > 1 && words.stream().anyMatch(this::isNumber);
    return !figure
            && !number
            && words.stream().anyMatch(w -> TimeUnit.of(w).filter(period::equals).isPresent())
        || (period == TimeUnit.DAY && words.contains("date"))
        || words.contains("period");
  }

  /** {@code first_day}, {@code last_day}. */
  private static boolean isEnd(String word) {
    return word.equals("first") || word.equals("last");
  }

  /** The column whose periods are meant; asks where that is not clear. */
  Optional<Expr.Col> column(Grouping.ByPeriod by) {
    if (by.of().isPresent()) {
      return by.of();
    }
    List<ColumnRef> times =
        draft.scope().stream()
            .flatMap(table -> draft.links().schema().columns(table).stream())
            .filter(ColumnRef::isTime)
            .toList();
    if (times.size() == 1) {
      return Optional.of(new Expr.Col(times.getFirst()));
    }
    List<ColumnRef> named = times.stream().filter(this::isSpokenOf).toList();
    if (named.size() == 1) {
      return Optional.of(new Expr.Col(named.getFirst()));
    }
    List<ColumnRef> keys = named.stream().filter(this::isKeyOfRule).toList();
    if (keys.size() == 1) {
      return Optional.of(new Expr.Col(keys.getFirst()));
    }
    return root().flatMap(table -> Times.asked(draft, table));
  }

  /** {@code one reading for each read_at}: what happens then happens at that time. */
  private boolean isKeyOfRule(ColumnRef time) {
    return draft.rules.stream()
        .anyMatch(
            r -> r.rule() instanceof RowRule.OnePer one && one.keys().contains(new Expr.Col(time)));
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
            .anyMatch(t -> t.isWord() && (t.norm().equals(time.name()) || isTrunk(time, t.norm())));
    return said
        || draft.outputs.stream()
            .anyMatch(
                o -> Words.parts(o.name()).stream().anyMatch(p -> Times.isTrunk(draft, time, p)));
  }

  private boolean isTrunk(ColumnRef time, String word) {
    boolean table = draft.links().schema().words(time.table()).contains(Words.canonical(word));
    return !table && Times.isTrunk(draft, time, word);
  }

  static Expr value(TimeUnit period, Expr.Col time) {
    return switch (period) {
      case DAY -> time.ref().isTimestamp() ? new Expr.Cast(time, "date") : time;
      case YEAR -> Expr.call("year", time);
      case WEEK, MONTH, QUARTER -> date(truncated(period, time), time);
      case HOUR, MINUTE, SECOND -> truncated(period, time);
    };
  }

  private static Expr truncated(TimeUnit unit, Expr time) {
    return Expr.call("date_trunc", Expr.text(unit.word()), time);
  }

  private static Expr date(Expr truncated, Expr.Col column) {
    return column.ref().isTimestamp() ? new Expr.Cast(truncated, "date") : truncated;
  }
}
