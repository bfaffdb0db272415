package io.datamorph.specgenerator.domain.planning;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.intent.Intent;
import io.datamorph.specgenerator.domain.intent.Shown;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import io.datamorph.specgenerator.domain.linking.Joins;
import io.datamorph.specgenerator.domain.linking.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which figures of which tables stand beside the rows of one table. */
final class Parts {

  /** The figures of one table, of its rows that meet the conditions. */
  record Part(CatalogueTable table, List<Expr> figures, List<Expr> conditions) {
    Part {
      figures = List.copyOf(figures);
      conditions = List.copyOf(conditions);
    }
  }

  private final Schema schema;
  private final Joins joins;
  private final Intent intent;
  private final CatalogueTable thing;
  private final Map<CatalogueTable, List<Expr>> figures = new LinkedHashMap<>();
  private final Map<CatalogueTable, List<Expr>> conditions = new LinkedHashMap<>();
  private final List<Expr> ofThing = new ArrayList<>();
  private final List<Expr> thingConditions = new ArrayList<>();
  private final Map<Expr, String> names = new LinkedHashMap<>();
  private final Set<CatalogueTable> facts = new LinkedHashSet<>();
  private boolean sound = true;

  private Parts(Schema schema, Joins joins, Intent intent, CatalogueTable thing) {
    this.schema = schema;
    this.joins = joins;
    this.intent = intent;
    this.thing = thing;
    intent.columns().stream()
        .flatMap(column -> Exprs.aggregates(column.expr()))
        .filter(figure -> figure instanceof Expr.Agg agg && !agg.distinct())
        .forEach(figure -> detailed(figure).ifPresent(facts::add));
    intent.columns().stream()
        .flatMap(column -> Exprs.aggregates(column.expr()))
        .filter(Expr.Rows.class::isInstance)
        .filter(figure -> owner(figure).isEmpty())
        .forEach(figure -> detailed(figure).ifPresent(facts::add));
    intent.columns().forEach(this::column);
    intent.conditions().stream().flatMap(Exprs::conjuncts).forEach(this::figures);
    intent.order().forEach(order -> figures(order.by()));
    intent.conditions().stream().flatMap(Exprs::conjuncts).forEach(this::condition);
  }

  /** The parts, where rows stand for those of one table and one join would not do. */
  static Optional<Parts> of(Schema schema, Joins joins, Intent intent) {
    if (intent.reads().stack().isPresent() || !intent.rules().isEmpty()) {
      return Optional.empty();
    }
    return thing(schema, intent)
        .map(table -> new Parts(schema, joins, intent, table))
        .filter(parts -> parts.sound && parts.isNeeded());
  }

  /** The table whose key is the only group. */
  private static Optional<CatalogueTable> thing(Schema schema, Intent intent) {
    boolean one = intent.groups().size() == 1 && intent.groups().getFirst() instanceof Expr.Col;
    if (!one) {
      return Optional.empty();
    }
    ColumnRef group = ((Expr.Col) intent.groups().getFirst()).ref();
    return schema.key(group.table()).filter(group::equals).map(ColumnRef::table);
  }

  private boolean isNeeded() {
    return figures.size() > 1 || (!figures.isEmpty() && intent.reads().keptWhole().contains(thing));
  }

  private void column(Shown column) {
    List<Expr> found = Exprs.aggregates(column.expr()).distinct().toList();
    found.forEach(
        figure ->
            names.putIfAbsent(figure, found.size() == 1 ? column.name() : column.name() + "_part"));
    figures(column.expr());
  }

  private void figures(Expr expr) {
    if (!Exprs.hasAggregate(expr)) {
      if (!(expr instanceof Expr.Exists) && Exprs.all(expr, Expr.Exists.class).isEmpty()) {
        notConditions(expr);
      }
      return;
    }
    for (Expr figure : Exprs.aggregates(expr).distinct().toList()) {
      Optional<CatalogueTable> table = owner(figure).or(() -> detailed(figure));
      sound &= table.isPresent() && !table.get().equals(thing);
      table.ifPresent(t -> put(figures, t, figure));
    }
  }

  private void notConditions(Expr expr) {
    boolean condition =
        intent.conditions().stream().flatMap(Exprs::conjuncts).anyMatch(expr::equals);
    if (!condition) {
      ofThing.add(expr);
    }
  }

  private static void put(Map<CatalogueTable, List<Expr>> map, CatalogueTable table, Expr expr) {
    List<Expr> list = map.computeIfAbsent(table, t -> new ArrayList<>());
    if (!list.contains(expr)) {
      list.add(expr);
    }
  }

  /** Different things are counted among the rows of another part that refer to them. */
  private Optional<CatalogueTable> owner(Expr figure) {
    Set<CatalogueTable> tables = Exprs.tables(figure);
    boolean own = tables.stream().anyMatch(t -> !t.equals(thing) && reaches(t, thing));
    boolean repeats =
        figure instanceof Expr.Agg agg
            && (agg.distinct() || !own && agg.function().matches("min|max"));
    return facts.stream()
        .filter(fact -> (repeats || isJoinedTo(figure, fact)) && !tables.contains(fact))
        .filter(fact -> tables.stream().allMatch(table -> reaches(fact, table)))
        .findFirst();
  }

  /** {@code join employees and salaries}: then employees are counted where they have one. */
  private boolean isJoinedTo(Expr figure, CatalogueTable fact) {
    return figure instanceof Expr.Rows rows
        && rows.of().isPresent()
        && intent.reads().joins().stream()
            .anyMatch(
                join -> join.tables().contains(fact) && join.tables().contains(rows.of().get()));
  }

  /** Of the tables of a figure the one that refers to all the others. */
  private Optional<CatalogueTable> detailed(Expr figure) {
    Set<CatalogueTable> tables = new LinkedHashSet<>(Exprs.tables(figure));
    if (tables.isEmpty()) {
      return onlyFact();
    }
    return tables.stream().filter(t -> tables.stream().allMatch(to -> reaches(t, to))).findFirst();
  }

  /** Rows without a name are those of the only table that has to do with the things. */
  private Optional<CatalogueTable> onlyFact() {
    Set<CatalogueTable> others = new LinkedHashSet<>(facts);
    if (others.isEmpty()) {
      intent.reads().scope().stream()
          .filter(table -> !table.equals(thing) && reaches(table, thing))
          .forEach(others::add);
    }
    return others.size() == 1 ? others.stream().findFirst() : Optional.empty();
  }

  private boolean reaches(CatalogueTable from, CatalogueTable to) {
    return joins.path(from, to, Set.of()).isPresent();
  }

  private void condition(Expr condition) {
    if (Exprs.hasAggregate(condition) || Exprs.hasWindow(condition)) {
      return;
    }
    Set<CatalogueTable> tables = Exprs.tables(condition);
    if (tables.stream().allMatch(table -> reaches(thing, table))) {
      thingConditions.add(condition);
      ofThing.add(condition);
      return;
    }
    List<CatalogueTable> owners =
        figures.keySet().stream()
            .filter(t -> tables.stream().allMatch(to -> reaches(t, to)))
            .toList();
    sound &= !owners.isEmpty();
    owners.forEach(owner -> put(conditions, owner, condition));
  }

  CatalogueTable thing() {
    return thing;
  }

  List<Expr> ofThing() {
    return ofThing.stream().filter(expr -> !(expr instanceof Expr.Exists)).toList();
  }

  List<Expr> thingConditions() {
    return thingConditions;
  }

  List<Part> parts() {
    return figures.entrySet().stream()
        .map(
            e -> new Part(e.getKey(), e.getValue(), conditions.getOrDefault(e.getKey(), List.of())))
        .toList();
  }

  String name(Expr figure) {
    return names.getOrDefault(figure, "figure");
  }

  Schema schema() {
    return schema;
  }
}
