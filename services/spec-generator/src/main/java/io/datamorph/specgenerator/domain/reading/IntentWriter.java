package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.intent.Intent;
import io.datamorph.specgenerator.domain.intent.Ordering;
import io.datamorph.specgenerator.domain.intent.Reads;
import io.datamorph.specgenerator.domain.intent.RowRule;
import io.datamorph.specgenerator.domain.intent.Shown;
import io.datamorph.specgenerator.domain.intent.Writing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Puts what is known of a request into one meaning, in which nothing refers to other columns. */
final class IntentWriter {

  private final Draft draft;
  private final Inlining inlining;
  private final Map<String, Expr> outputs = new LinkedHashMap<>();

  IntentWriter(Draft draft) {
    this.draft = draft;
    this.inlining = new Inlining(draft);
  }

  Intent write() {
    draft.outputs.forEach(o -> outputs.put(o.name(), inlining.shown(o)));
    List<Expr> conditions =
        new ArrayList<>(draft.filters.stream().map(f -> inlining.raw(f.condition())).toList());
    new SuchRows(draft).settle(outputs).ifPresent(conditions::add);
    List<Ordering> said = draft.orders.stream().map(this::ordering).toList();
    boolean grouped = isGrouped(conditions, said);
    List<Ordering> orders = grouped ? said.stream().map(this::ofGroups).toList() : said;
    GroupKeys keys = new GroupKeys(draft, outputs);
    List<Expr> groups = grouped ? keys.of(draft.groups) : keys.inRows(draft.groups);
    WindowContext context = new WindowContext(draft, grouped, groups, orders);
    Optional<Expr> place = draft.ranking.map(r -> place(r, keys, grouped));
    Optional<Long> most = draft.ranking.flatMap(Ranking::most).or(() -> draft.ranks);
    List<Shown> columns = columns(context, place);
    List<Expr> all = new ArrayList<>();
    split(conditions, context, all);
    place.ifPresent(p -> most.ifPresent(n -> all.add(new Expr.Op("<=", p, Expr.number(n)))));
    return new Intent(
        new Writing(draft.target.name, draft.target.mode, draft.target.keys, draft.target.history),
        new Reads(draft.scope(), draft.joins, keptWhole(columns), draft.stack),
        rules(),
        grouped ? groups.stream().map(inlining::clean).toList() : List.of(),
        columns,
        all,
        saysRowsOnly(columns, all, orders, grouped) ? List.of() : orders,
        draft.limit,
        draft.distinct,
        draft.emptyIsZero
            || draft.outputs.stream()
                .anyMatch(o -> o.shown(Expr.number(0)).ifMissing().isPresent()));
  }

  /** Where figures of nothing are to be shown, the things they are of stay. */
  private Set<CatalogueTable> keptWhole(List<Shown> columns) {
    Set<CatalogueTable> kept = new LinkedHashSet<>(draft.keptWhole);
    boolean shown =
        columns.stream().anyMatch(c -> c.ifMissing().isPresent() && Exprs.hasAggregate(c.expr()));
    if (draft.keepGroups || shown) {
      draft.groups.stream()
          .filter(Grouping.ByTable.class::isInstance)
          .map(group -> ((Grouping.ByTable) group).table())
          .forEach(kept::add);
    }
    if (draft.keepGroups && !draft.emptyIsZero && kept.isEmpty() && draft.scope().size() > 1) {
      draft
          .findings()
          .problem(
              "NOT_UNDERSTOOD",
              "it is not clear of which table all rows are to stay",
              Optional.of("say what a row of the result stands for: one row per ..."));
    }
    return kept;
  }

  /** An order that only says how windows run, or which row is the first, orders nothing else. */
  private boolean saysRowsOnly(
      List<Shown> columns, List<Expr> conditions, List<Ordering> orders, boolean grouped) {
    List<Expr> all = Stream.concat(columns.stream().map(Shown::expr), conditions.stream()).toList();
    boolean ends =
        all.stream()
            .flatMap(expr -> Exprs.all(expr, Expr.Agg.class).stream())
            .anyMatch(agg -> !orders.isEmpty() && agg.order().equals(orders));
    boolean windows = !grouped && draft.limit.isEmpty() && all.stream().anyMatch(Exprs::hasWindow);
    return ends || windows;
  }

  /** {@code by amount}, where rows stand for groups: by the figure that is shown of the amounts. */
  private Ordering ofGroups(Ordering order) {
    List<Expr> figures =
        outputs.values().stream()
            .flatMap(Exprs::aggregates)
            .filter(f -> f instanceof Expr.Agg agg && agg.arguments().equals(List.of(order.by())))
            .distinct()
            .toList();
    return order.by() instanceof Expr.Col && figures.size() == 1
        ? new Ordering(figures.getFirst(), order.direction())
        : order;
  }

  private Ordering ordering(Ordering order) {
    return new Ordering(inlining.raw(order.by()), order.direction());
  }

  /** Without figures of groups, what was said to be grouped only tells how rows are taken. */
  private boolean isGrouped(List<Expr> conditions, List<Ordering> orders) {
    Stream<Expr> ranked =
        draft.ranking.stream().flatMap(r -> r.order().stream()).map(o -> inlining.raw(o.by()));
    return Stream.of(
            outputs.values().stream(),
            conditions.stream(),
            orders.stream().map(Ordering::by),
            ranked)
        .flatMap(exprs -> exprs)
        .anyMatch(Exprs::hasAggregate);
  }

  private Expr place(Ranking ranking, GroupKeys keys, boolean grouped) {
    List<Expr> within = grouped ? keys.of(ranking.within()) : keys.inRows(ranking.within());
    List<Ordering> order = ranking.order().stream().map(this::ordering).toList();
    return Ranking.window(ranking.function(), within.stream().map(inlining::clean).toList(), order);
  }

  private List<Shown> columns(WindowContext context, Optional<Expr> place) {
    List<Shown> columns = new ArrayList<>();
    for (Output output : draft.outputs) {
      Expr closed = context.closed(outputs.get(output.name()));
      Expr ranked = place.map(p -> Inlining.place(closed, p)).orElse(closed);
      columns.add(
          output.shown(
              Exprs.hasAggregate(ranked) ? inlining.filled(ranked) : inlining.clean(ranked)));
    }
    new ShownOf(draft).judgeFills(outputs.values());
    return columns;
  }

  private void split(List<Expr> conditions, WindowContext context, List<Expr> all) {
    for (int i = 0; i < conditions.size(); i++) {
      if (i >= draft.filters.size() || !isAfterRule(draft.filters.get(i))) {
        all.add(context.closed(conditions.get(i)));
      }
    }
  }

  /** Rules on rows in the order in which they were said, with the conditions that follow them. */
  private List<RowRule> rules() {
    List<RowRule> rules = new ArrayList<>();
    draft.rules.forEach(placed -> rules.add(placed.rule()));
    draft.filters.stream()
        .filter(this::isAfterRule)
        .forEach(f -> rules.add(new RowRule.Keep(inlining.raw(f.condition()))));
    return rules;
  }

  /** {@code first keep the latest, then drop those without a value}. */
  private boolean isAfterRule(Draft.Placed filter) {
    return !Exprs.hasAggregate(inlining.raw(filter.condition()))
        && !Exprs.hasWindow(inlining.raw(filter.condition()))
        && draft.rules.stream()
            .anyMatch(
                rule ->
                    rule.at() < filter.at()
                        && Sequence.isThen(draft.text(), rule.at(), filter.at()));
  }
}
