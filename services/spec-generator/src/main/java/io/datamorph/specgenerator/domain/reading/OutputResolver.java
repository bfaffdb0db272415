package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.document.OrderKey.Direction;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.intent.Ordering;
import io.datamorph.specgenerator.domain.intent.Rendering;
import io.datamorph.specgenerator.domain.linking.Elements;
import java.util.List;
import java.util.Optional;

/** Decides what each column of the result holds, where its explanation did not say it. */
final class OutputResolver {

  private final Draft draft;
  private final Periods periods;
  private final Measures measures;
  private final Offered offered;
  private final NameMeaning meaning;

  OutputResolver(Draft draft) {
    this.draft = draft;
    this.periods = new Periods(draft);
    this.measures = new Measures(draft);
    this.offered = new Offered(draft);
    this.meaning = new NameMeaning(draft, measures);
  }

  /** What names alone tell, for those without an explanation that is still to be read. */
  void byName() {
    new ImpliedGroups(draft).add();
    if (draft.outputs.isEmpty()) {
      new DefaultOutputs(draft).add(periods);
    } else if (draft.groupsFirst) {
      new DefaultOutputs(draft).groupsFirst(periods);
    }
    each(periods::meaning);
    each(offered::of);
    each(this::place);
    each(output -> output.glosses().isEmpty() ? meaning.of(output, false) : Optional.empty());
  }

  /** Everything else; what stays open is asked about. */
  void rest() {
    each(periods::meaning);
    each(offered::of);
    each(output -> meaning.of(output, true));
    each(new ShareColumns(draft)::of);
    term();
    if (Grouped.is(draft)) {
      counts();
    }
    new NamedConditions(draft).apply();
    draft.bestFirst.ifPresent(this::bestFirst);
    List<Output> open = open();
    open.forEach(output -> OpenOutputs.ask(draft, output));
    offered.judge();
    if (open.isEmpty()) {
      new ShownFigures(draft).judge();
      StayRemark.judge(draft);
      groupsWithoutFigures();
      zerosOfNothing();
    }
  }

  /** {@code the top 5 scorers}: by the one figure that is shown, unless an order was said. */
  private void bestFirst(List<Ordering> ties) {
    Optional<Expr> figure = draft.orders.isEmpty() ? OnlyFigure.before(draft) : Optional.empty();
    figure.ifPresent(
        by -> {
          draft.orders.add(new Ordering(by, Direction.DESC));
          draft.orders.addAll(ties);
        });
  }

  /** {@code loan_count (0 when there are none)}: of things that no one named as the rows. */
  private void zerosOfNothing() {
    boolean zeros =
        draft.outputs.stream()
            .filter(output -> output.expr().filter(Exprs::hasAggregate).isPresent())
            .anyMatch(output -> output.shown(Expr.number(0)).ifMissing().isPresent());
    boolean things = draft.groups.stream().anyMatch(Grouping.ByTable.class::isInstance);
    if (zeros && !things && draft.groups.isEmpty()) {
      draft
          .findings()
          .ask(
              "rows-of-result",
              "For each of what should there be a row, also where there is nothing to count?",
              draft.scope().stream().map(table -> table.name().table()).toList());
    }
  }

  /** The only column that is open shows the only figure that is defined and not shown. */
  private void term() {
    List<Output> open = open();
    Optional<Output> term = open.size() == 1 ? unshownTerm() : Optional.empty();
    term.ifPresent(
        figure -> {
          open.getFirst().define(new Expr.Out(figure.name()));
          draft.findings().note(open.getFirst().name() + " = " + figure.name());
        });
  }

  /** Columns that can only be numbers of rows. */
  private void counts() {
    List<Output> open = open();
    boolean plain = open.size() == 1 && new PlainCounts(draft).isOne(open.getFirst());
    Optional<Expr> asked = plain ? askedCount() : Optional.empty();
    if (asked.isPresent()) {
      open.getFirst().define(asked.get());
      draft.findings().note(open.getFirst().name() + " = " + Rendering.shown(asked.get()));
      return;
    }
    if (plain) {
      draft.findings().note(open.getFirst().name() + " = number of rows");
    }
    open.stream()
        .filter(output -> plain || RowNouns.isOne(draft, output))
        .forEach(output -> output.define(Expr.rows(Optional.empty())));
  }

  /** {@code the number of late orders}: the only number that is asked for and not shown yet. */
  private Optional<Expr> askedCount() {
    List<Expr> counts =
        draft.asked.stream()
            .map(Draft.Asked::expr)
            .filter(expr -> CountNames.counts(expr))
            .filter(
                expr ->
                    draft.outputs.stream()
                        .noneMatch(o -> o.expr().filter(expr::equals).isPresent()))
            .distinct()
            .toList();
    return counts.size() == 1 ? Optional.of(counts.getFirst()) : Optional.empty();
  }

  /** {@code its stock is above zero}: the one figure that the request defines and does not show. */
  private Optional<Output> unshownTerm() {
    List<Output> terms =
        draft.terms.stream()
            .filter(term -> term.expr().filter(Exprs::hasAggregate).isPresent())
            .filter(
                term ->
                    draft.outputs.stream()
                        .flatMap(o -> o.expr().stream())
                        .noneMatch(e -> Exprs.all(e).anyMatch(new Expr.Out(term.name())::equals)))
            .filter(
                term ->
                    draft.filters.stream()
                        .anyMatch(
                            f ->
                                Exprs.all(f.condition())
                                    .anyMatch(new Expr.Out(term.name())::equals)))
            .toList();
    return terms.size() == 1 ? Optional.of(terms.getFirst()) : Optional.empty();
  }

  private interface Reading {
    Optional<Expr> of(Output output);
  }

  private void each(Reading reading) {
    for (Output output : draft.outputs) {
      if (output.expr().isEmpty()) {
        reading.of(output).ifPresent(output::define);
        draft.changed();
      }
    }
  }

  private List<Output> open() {
    return draft.outputs.stream().filter(o -> o.expr().isEmpty()).toList();
  }

  /** {@code place}, {@code sales_rank}: the number of the row in its ranking. */
  private Optional<Expr> place(Output output) {
    if (draft.ranking.isEmpty() || !Explanation.isPlace(output)) {
      return Optional.empty();
    }
    return Optional.of(new Expr.Out(RankedRows.PLACE));
  }

  private void groupsWithoutFigures() {
    boolean figures =
        draft.outputs.stream()
                .flatMap(o -> o.expr().stream())
                .anyMatch(e -> Exprs.hasAggregate(e) || Exprs.hasWindow(e))
            || draft.filters.stream().anyMatch(f -> Exprs.hasAggregate(f.condition()))
            || draft.ranking.isPresent()
            || !draft.rules.isEmpty();
    if (!figures && draft.groups.stream().anyMatch(OutputResolver::isElement)) {
      draft.groups.clear();
    }
    boolean rows =
        draft.groups.stream().allMatch(Grouping.ByTable.class::isInstance) && draft.distinct;
    if (draft.isGrouped() && !figures && !rows && draft.findings().isClear() && !isOneRowEach()) {
      draft
          .findings()
          .ask("measures", "Which figures should be computed for each of these rows?", List.of());
    }
  }

  /** {@code one row per post and tag}: the rows that the tags get anyway. */
  private static boolean isElement(Grouping group) {
    return group instanceof Grouping.ByValue by
        && by.value() instanceof Expr.Col col
        && Elements.arrayOf(col.ref()).isPresent();
  }

  /** {@code for each shipment}: its own rows, with columns of theirs. */
  private boolean isOneRowEach() {
    return draft.groups.stream()
        .allMatch(
            g ->
                g instanceof Grouping.ByTable by
                    && draft.outputs.stream()
                        .flatMap(o -> o.expr().stream())
                        .allMatch(e -> Reach.covers(draft, by.table(), e)));
  }
}
