package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.document.JoinType;
import io.datamorph.spec.document.NamedExpression;
import io.datamorph.spec.document.OrderKey;
import io.datamorph.spec.document.Source;
import io.datamorph.spec.document.Step;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import io.datamorph.specgenerator.domain.linking.Joins;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the steps of a spec: joins, filter, groups, columns, order. */
final class StepWriter {

  private final Draft draft;
  private final Meaning meaning;
  private final JoinPlan plan;
  private final List<Source> sources = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final StepNames names = new StepNames();
  private String current;
  private List<String> keys = List.of();

  StepWriter(Draft draft, Meaning meaning, JoinPlan plan) {
    this.draft = draft;
    this.meaning = meaning;
    this.plan = plan;
  }

  List<Source> sources() {
    return sources;
  }

  List<Step> steps() {
    return steps;
  }

  List<String> keys() {
    return keys;
  }

  void write() {
    current = source(plan.base());
    joins();
    existences();
    filter();
    if (meaning.isGrouped()) {
      GroupStep group = new GroupStep(draft, meaning, plan, this::name);
      steps.add(group.aggregate(names.next("groups"), current));
      current = steps.getLast().name();
      keys = group.keys();
      group.select(names, current).ifPresent(step -> add(step));
    } else {
      add(new Step.Select(names.next("columns"), current, columns()));
      keys = rowKeys();
    }
    order();
  }

  private void add(Step step) {
    steps.add(step);
    current = step.name();
  }

  private String source(CatalogueTable table) {
    String name = names.next(table.name().table());
    sources.add(new Source(name, draft.links().schema().catalogue().connection(), table.name()));
    return name;
  }

  private void joins() {
    for (Joins.Edge edge : ordered()) {
      String right = source(edge.to());
      boolean whole = draft.keptWhole.contains(edge.to());
      JoinType type = whole ? JoinType.RIGHT : type(edge);
      String on = on(edge);
      add(new Step.Join(names.next(current + "_" + right), current, right, type, Optional.of(on)));
      draft.note(
          "%s join of %s by %s"
              .formatted(type.name().toLowerCase(java.util.Locale.ROOT), right, on));
    }
  }

  /** A table is joined after the one that refers to it. */
  private List<Joins.Edge> ordered() {
    List<Joins.Edge> ordered = new ArrayList<>();
    List<CatalogueTable> reached = new ArrayList<>(List.of(plan.base()));
    List<Joins.Edge> open = new ArrayList<>(plan.edges());
    while (!open.isEmpty()) {
      Joins.Edge next =
          open.stream().filter(edge -> reached.contains(edge.from())).findFirst().orElseThrow();
      open.remove(next);
      if (!reached.contains(next.to())) {
        ordered.add(next);
        reached.add(next.to());
      }
    }
    return ordered;
  }

  private JoinType type(Joins.Edge edge) {
    boolean filled =
        draft.fills.keySet().stream().anyMatch(column -> column.table().equals(edge.to()));
    if (draft.keptWhole.contains(edge.from()) || filled) {
      return JoinType.LEFT;
    }
    boolean inner = edge.isTotal() || meaning.isGrouped() || JoinPlan.isWished(draft, edge.to());
    return inner ? JoinType.INNER : JoinType.LEFT;
  }

  private String on(Joins.Edge edge) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < edge.columns().size(); i++) {
      pairs.add(
          qualified(edge.from(), edge.columns().get(i))
              + " = "
              + qualified(edge.to(), edge.keys().get(i)));
    }
    return String.join(" and ", pairs);
  }

  private String qualified(CatalogueTable table, String column) {
    return Exprs.quoted(table.name().table()) + "." + Exprs.quoted(column);
  }

  /** How a column is referred to while tables are still apart. */
  private String name(ColumnRef column) {
    return sources.size() == 1
        ? Exprs.quoted(column.name())
        : qualified(column.table(), column.name());
  }

  private void existences() {
    for (Draft.Existence existence : draft.existences) {
      if (plan.tables().contains(existence.other())) {
        continue;
      }
      Joins.Edge edge = draft.links().joins().between(existence.other(), existence.of()).getFirst();
      String right = source(existence.other());
      if (!existence.where().isEmpty()) {
        String where =
            Exprs.render(
                existence.where().stream().reduce(Expr::and).orElseThrow(),
                column -> Exprs.quoted(column.name()));
        steps.add(new Step.Filter(names.next(right + "_wanted"), right, where));
        right = steps.getLast().name();
      }
      JoinType type = existence.wanted() ? JoinType.SEMI : JoinType.ANTI;
      add(
          new Step.Join(
              names.next((existence.wanted() ? "with_" : "without_") + right),
              current,
              right,
              type,
              Optional.of(on(edge))));
    }
  }

  private void filter() {
    if (meaning.filters().isEmpty()) {
      return;
    }
    String where =
        meaning.filters().stream()
            .distinct()
            .reduce(Expr::and)
            .map(condition -> Exprs.render(condition, this::name))
            .orElseThrow();
    add(new Step.Filter(names.next("wanted"), current, where));
  }

  private List<NamedExpression> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    for (Output output : draft.outputs) {
      Expr shown = Shown.of(output, meaning.outputs().get(output.name()));
      columns.put(output.name(), Exprs.render(shown, this::name));
    }
    return columns.entrySet().stream()
        .map(entry -> NamedExpression.of(entry.getKey(), entry.getValue()))
        .collect(Collectors.toList());
  }

  /** The key of the base, when it is among the columns and no join can repeat it. */
  private List<String> rowKeys() {
    if (!draft.keptWhole.isEmpty() || plan.base().primaryKey().isEmpty()) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    for (String key : plan.base().primaryKey()) {
      Optional<ColumnRef> column = draft.links().schema().column(plan.base(), key);
      meaning.outputs().entrySet().stream()
          .filter(
              e -> e.getValue() instanceof Expr.Col col && Optional.of(col.ref()).equals(column))
          .map(Map.Entry::getKey)
          .findFirst()
          .ifPresent(found::add);
    }
    return found.size() == plan.base().primaryKey().size() ? List.copyOf(found) : List.of();
  }

  private void order() {
    if (draft.orders.isEmpty() && draft.limit.isEmpty()) {
      return;
    }
    List<OrderKey> by = new ArrayList<>();
    for (Draft.Ordering ordering : draft.orders) {
      Optional<String> output = outputOf(ordering.by());
      if (output.isEmpty()) {
        draft.problem(
            "ORDER_NOT_IN_RESULT",
            "the result is to be ordered by something that is none of its columns",
            Optional.of("add it to the columns"));
        return;
      }
      by.add(new OrderKey(Exprs.quoted(output.get()), ordering.direction(), Optional.empty()));
    }
    if (draft.limit.isPresent()) {
      if (by.isEmpty()) {
        draft.ask(
            "order",
            "By which column are the first rows to be chosen?",
            List.copyOf(meaning.outputs().keySet()));
        return;
      }
      add(new Step.Limit(names.next("top"), current, draft.limit.get(), by));
    } else {
      add(new Step.Sort(names.next("sorted"), current, by));
    }
  }

  private Optional<String> outputOf(Expr by) {
    if (by instanceof Expr.Out out) {
      return Optional.of(out.name());
    }
    return meaning.outputs().entrySet().stream()
        .filter(entry -> entry.getValue().equals(by))
        .map(Map.Entry::getKey)
        .findFirst()
        .or(
            () ->
                by instanceof Expr.Col col && meaning.outputs().containsKey(col.ref().name())
                    ? Optional.of(col.ref().name())
                    : Optional.empty());
  }

  /** Names that no source and no other step has. */
  static final class StepNames {

    private final Set<String> taken = new java.util.HashSet<>();

    String next(String wanted) {
      String name = wanted.length() > 40 ? wanted.substring(0, 40) : wanted;
      String free = name;
      for (int n = 2; !taken.add(free); n++) {
        free = name + "_" + n;
      }
      return free;
    }
  }
}
