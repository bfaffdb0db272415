package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Outputs, groups and conditions in terms of columns only: no output refers to another any more,
 * and conditions are told apart by whether they are about rows or about groups.
 */
record Meaning(
    Map<String, Expr> outputs, List<Expr> groups, List<Expr> filters, List<Expr> havings) {

  private static final int DEEPEST = 8;

  Meaning {
    outputs = new LinkedHashMap<>(outputs);
    groups = List.copyOf(groups);
    filters = List.copyOf(filters);
    havings = List.copyOf(havings);
  }

  static Meaning of(Draft draft) {
    Map<String, Expr> outputs = new LinkedHashMap<>();
    draft.outputs.forEach(o -> outputs.put(o.name(), plain(draft, o.expr().orElseThrow(), 0)));
    List<Expr> groups = new ArrayList<>();
    for (Grouping group : draft.groups) {
      group(draft, group, outputs).ifPresent(groups::add);
    }
    List<Expr> filters = new ArrayList<>();
    List<Expr> havings = new ArrayList<>();
    for (Expr condition : draft.filters) {
      Expr plain = plain(draft, condition, 0);
      (Exprs.hasAggregate(plain) ? havings : filters).add(plain);
    }
    existences(draft, outputs, groups, filters, havings);
    outputs.replaceAll((name, expr) -> Exprs.hasAggregate(expr) ? expr : clean(draft, expr));
    groups.replaceAll(expr -> clean(draft, expr));
    return new Meaning(outputs, groups, filters, havings);
  }

  /** {@code customers with orders in 2024}: the year is the orders', none of which is shown. */
  private static void existences(
      Draft draft,
      Map<String, Expr> outputs,
      List<Expr> groups,
      List<Expr> filters,
      List<Expr> havings) {
    Set<CatalogueTable> shown = new HashSet<>();
    outputs.values().forEach(expr -> shown.addAll(Exprs.tables(expr)));
    groups.forEach(expr -> shown.addAll(Exprs.tables(expr)));
    havings.forEach(expr -> shown.addAll(Exprs.tables(expr)));
    for (Draft.Existence existence : List.copyOf(draft.existences)) {
      if (shown.contains(existence.other())) {
        continue;
      }
      List<Expr> where = new ArrayList<>(existence.where());
      filters.stream()
          .filter(filter -> Exprs.tables(filter).equals(Set.of(existence.other())))
          .forEach(where::add);
      filters.removeAll(where);
      draft.existences.set(
          draft.existences.indexOf(existence),
          new Draft.Existence(existence.of(), existence.other(), where, existence.wanted()));
    }
  }

  boolean isGrouped() {
    return !groups.isEmpty()
        || !havings.isEmpty()
        || outputs.values().stream().anyMatch(Exprs::hasAggregate);
  }

  List<Expr> all() {
    List<Expr> all = new ArrayList<>(outputs.values());
    all.addAll(groups);
    all.addAll(filters);
    all.addAll(havings);
    return all;
  }

  private static Optional<Expr> group(Draft draft, Grouping group, Map<String, Expr> outputs) {
    return switch (group) {
      case Grouping.ByTable table -> draft.links().schema().key(table.table()).map(Expr.Col::new);
      case Grouping.ByColumn column -> Optional.of(new Expr.Col(column.column()));
      case Grouping.ByPeriod period ->
          new Periods(draft).column(period).map(c -> Periods.value(period.period(), c));
      case Grouping.ByOutput output -> Optional.ofNullable(outputs.get(output.name()));
    };
  }

  /** References to other outputs give way to what those hold. */
  private static Expr plain(Draft draft, Expr expr, int depth) {
    if (!Exprs.mentionsOutput(expr)) {
      return expr;
    }
    if (depth > DEEPEST) {
      draft.problem(
          "CIRCULAR_DEFINITION",
          "columns of the result are defined by each other",
          Optional.empty());
      return new Expr.Lit("null");
    }
    return Exprs.replace(
        expr,
        part ->
            part instanceof Expr.Out out ? plain(draft, definition(draft, out), depth + 1) : part);
  }

  private static Expr definition(Draft draft, Expr.Out out) {
    return draft.outputNamed(out.name()).flatMap(Output::expr).orElse(new Expr.Lit("null"));
  }

  /** What is shown of a column: cleaned, and with a constant where it is missing. */
  private static Expr clean(Draft draft, Expr expr) {
    return Exprs.replace(
        expr, part -> part instanceof Expr.Col col ? shown(draft, col.ref()) : part);
  }

  private static Expr shown(Draft draft, ColumnRef column) {
    Expr shown = new Expr.Col(column);
    List<String> functions = draft.cleanings.getOrDefault(column, List.of());
    for (String function : List.of("trim", "lower", "upper", "initcap")) {
      if (functions.contains(function)) {
        shown = Expr.call(function, shown);
      }
    }
    String fill = draft.fills.get(column);
    return fill == null ? shown : Expr.call("coalesce", shown, new Expr.Lit(fill));
  }
}
