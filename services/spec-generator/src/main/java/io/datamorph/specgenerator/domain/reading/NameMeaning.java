package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.intent.Ordering;
import io.datamorph.specgenerator.domain.intent.Rendering;
import io.datamorph.specgenerator.domain.intent.RowRule;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.List;
import java.util.Optional;

/** What the name of a column of the result tells of what it holds: {@code total_amount}. */
final class NameMeaning {

  private final Draft draft;
  private final Measures measures;
  private final NamedColumn columns;
  private final PlainCounts counts;

  NameMeaning(Draft draft, Measures measures) {
    this.draft = draft;
    this.measures = measures;
    this.columns = new NamedColumn(draft);
    this.counts = new PlainCounts(draft);
  }

  /** The last look takes the best there is, and asks where that is not clear. */
  Optional<Expr> of(Output output, boolean last) {
    Optional<Expr.Col> column = columns.of(output, last);
    boolean exact = column.filter(c -> c.ref().name().equalsIgnoreCase(output.name())).isPresent();
    Optional<Expr> measure = measures.named(output).filter(m -> !(exact && m instanceof Expr.Rows));
    if (column.isPresent() && !last && columns.isAmbiguous(output)) {
      return Optional.empty();
    }
    if (column.isPresent() && (!Grouped.is(draft) || isGroupColumn(column.get().ref(), measure))) {
      draft.findings().note(output.name() + " = " + column.get().ref().display());
      return column.map(c -> (Expr) Seating.of(draft, c));
    }
    Optional<Expr> found =
        ComparedForm.named(draft, output)
            .or(() -> measure)
            .or(() -> column.flatMap(c -> summed(output, c)))
            .or(() -> several(output))
            .or(() -> whenFirst(output))
            .or(() -> happened(output))
            .or(() -> isGroup(output) ? thing(output) : Optional.empty())
            .or(() -> ConditionFigures.of(draft, output))
            .or(() -> byName(output))
            .or(() -> OutputColumn.ofRole(draft, output.name()).map(c -> (Expr) c))
            .or(() -> OwnerName.of(draft, output.name()))
            .or(() -> thing(output))
            .or(() -> Grouped.is(draft) ? Money.total(draft, output.name()) : Optional.empty());
    measure.ifPresent(m -> measures.form(m).ifPresent(output::formLike));
    found.ifPresent(expr -> draft.findings().note(output.name() + " = " + Rendering.shown(expr)));
    return found;
  }

  private boolean isGroup(Output output) {
    return draft.groups.stream()
        .anyMatch(
            g ->
                g instanceof Grouping.ByTable by
                    && draft.links().schema().words(by.table()).equals(output.words()));
  }

  /** {@code teacher} beside courses: what the teacher is called. */
  private Optional<Expr> thing(Output output) {
    if (Grouped.is(draft) && draft.groups.stream().noneMatch(g -> g instanceof Grouping.ByTable)) {
      return Optional.empty();
    }
    return draft.scope().stream()
        .filter(table -> draft.links().schema().words(table).equals(output.words()))
        .findFirst()
        .flatMap(table -> OutputColumn.nameOf(draft, table))
        .map(c -> (Expr) c);
  }

  /** Beside measures, a column that no measure is about says what a row stands for. */
  private boolean isGroupColumn(ColumnRef column, Optional<Expr> measure) {
    if (measure.isPresent() && Exprs.columns(measure.get()).contains(column)) {
      return false;
    }
    boolean ofGroup =
        draft.groups.stream()
            .anyMatch(
                g ->
                    (g instanceof Grouping.ByTable table
                            && Reach.isOf(draft, table.table(), column))
                        || (g instanceof Grouping.ByValue by
                            && by.value().equals(new Expr.Col(column))));
    return ofGroup || !column.isNumber() || draft.links().joins().isReference(column);
  }

  /** {@code total_amount} beside groups is the sum of the column of that name. */
  private Optional<Expr> summed(Output output, Expr.Col column) {
    boolean total =
        output.name().matches("(total|sum)_.*|.*_(total|sum)") || measures.isAdditive(column.ref());
    return total && column.ref().isNumber()
        ? Optional.of(Expr.agg("sum", column))
        : Optional.empty();
  }

  /** {@code first_rental_at} of the first rental of each: the time it was chosen by. */
  private Optional<Expr> whenFirst(Output output) {
    boolean named =
        output.name().matches("(first|last|latest|earliest|newest|oldest)_.*(at|on|date|time|day)");
    List<Expr> times =
        draft.rules.stream()
            .map(Draft.PlacedRule::rule)
            .filter(RowRule.OnePer.class::isInstance)
            .flatMap(rule -> ((RowRule.OnePer) rule).order().stream().limit(1))
            .map(Ordering::by)
            .filter(time -> Elapsed.isTime(draft, time))
            .toList();
    return named && times.size() == 1 ? Optional.of(times.getFirst()) : Optional.empty();
  }

  /** {@code fees} beside groups: the sum of what each row has as fee. */
  private Optional<Expr> several(Output output) {
    String one = Words.singular(output.name());
    List<ColumnRef> columns =
        one.equals(output.name()) || !Grouped.is(draft)
            ? List.of()
            : draft.scope().stream()
                .flatMap(t -> draft.links().schema().column(t, one).stream())
                .toList();
    boolean sum =
        columns.size() == 1
            && columns.getFirst().isNumber()
            && measures.isAdditive(columns.getFirst());
    return sum ? Optional.of(Expr.agg("sum", new Expr.Col(columns.getFirst()))) : Optional.empty();
  }

  /** {@code bookings} beside weeks of booked_at: how many rows there are. */
  private Optional<Expr> happened(Output output) {
    boolean plural =
        !Words.singular(output.name()).equals(output.name()) && !output.name().contains("_");
    boolean periods = draft.groups.stream().anyMatch(Grouping.ByPeriod.class::isInstance);
    return plural
            && periods
            && draft.scope().size() == 1
            && counts.isHappening(Words.singular(output.name()))
        ? Optional.of(Expr.rows(Optional.empty()))
        : Optional.empty();
  }

  /** {@code order_count}, {@code avg_rating}: read as a phrase of its own. */
  private Optional<Expr> byName(Output output) {
    return new NameReader(draft)
        .read(output.name())
        .or(() -> Grouped.is(draft) ? measures.rows(output) : Optional.empty());
  }
}
