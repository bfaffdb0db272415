package io.datamorph.specgenerator.domain.planning;

import io.datamorph.spec.document.NamedExpression;
import io.datamorph.spec.document.Step;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.intent.Intent;
import io.datamorph.specgenerator.domain.intent.Ordering;
import io.datamorph.specgenerator.domain.intent.Rendering;
import io.datamorph.specgenerator.domain.intent.Shown;
import io.datamorph.specgenerator.domain.linking.Joins;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts rows together to groups and measures them. */
final class GroupStage {

  private final Intent intent;
  private final Joins joins;
  private final Relation rows;
  private final Names names = new Names();
  private final Map<String, Expr> groups = new LinkedHashMap<>();
  private final Map<String, Expr> measures = new LinkedHashMap<>();
  private final Map<Expr, String> made = new HashMap<>();

  GroupStage(Intent intent, Joins joins, Relation rows) {
    this.intent = intent;
    this.joins = joins;
    this.rows = rows;
    intent.columns().forEach(column -> names.take(column.name()));
    intent.columns().stream().filter(this::isGroup).forEach(this::group);
    intent.groups().forEach(this::hiddenGroup);
    intent.order().stream().map(Ordering::by).filter(this::isOfGroup).forEach(this::hiddenGroup);
    intent.columns().forEach(this::measures);
  }

  /** Of windows over groups only their parts are known yet. */
  private boolean isGroup(Shown column) {
    return !Exprs.hasAggregate(column.expr())
        && (!Exprs.hasWindow(column.expr()) || rows.has(column.expr()));
  }

  private void group(Shown column) {
    Expr formed = column.formed(column.expr());
    groups.put(column.name(), formed);
    made.put(column.expr(), Rendering.quoted(column.name()));
    made.put(formed, Rendering.quoted(column.name()));
  }

  /** What a row stands for groups also when it is not shown. */
  private void hiddenGroup(Expr group) {
    boolean shown =
        groups.values().stream().anyMatch(expr -> expr.equals(group) || isSameKey(expr, group));
    if (made.containsKey(group) || shown) {
      return;
    }
    String name = names.next(group instanceof Expr.Col col ? col.ref().name() : "group_key");
    groups.put(name, group);
    made.put(group, Rendering.quoted(name));
  }

  /** A column of the thing that is grouped by: it orders groups though nobody sees it. */
  private boolean isOfGroup(Expr order) {
    return order instanceof Expr.Col col
        && !col.ref().table().primaryKey().isEmpty()
        && groups.values().stream()
            .anyMatch(
                group ->
                    group instanceof Expr.Col key
                        && key.via().equals(col.via())
                        && key.ref().table().equals(col.ref().table())
                        && List.of(key.ref().name()).equals(key.ref().table().primaryKey()));
  }

  private boolean isSameKey(Expr one, Expr other) {
    return one instanceof Expr.Col a
        && other instanceof Expr.Col b
        && a.via().equals(b.via())
        && joins.sameKey(a.ref(), b.ref());
  }

  private void measures(Shown column) {
    List<Expr> parts = Exprs.aggregates(column.expr()).distinct().toList();
    for (Expr part : parts) {
      if (made.containsKey(part)) {
        continue;
      }
      boolean whole = part.equals(column.expr());
      String name = whole ? column.name() : names.next(column.name() + "_part");
      measures.put(name, part);
      made.put(part, Rendering.quoted(name));
    }
  }

  /** The aggregate; what the groups and measures hold are columns from then on. */
  void apply(List<Expr> havings, List<Expr> forWindows) {
    for (Expr expr : forWindows) {
      Exprs.aggregates(expr).filter(part -> !made.containsKey(part)).forEach(this::hidden);
    }
    Optional<String> having = Exprs.conjunction(havings).map(rows::render);
    String name = rows.pipeline().name("groups");
    rows.then(new Step.Aggregate(name, rows.step(), named(groups), named(measures), having));
    rows.onlyMade(made);
  }

  private void hidden(Expr part) {
    String name = names.next("measure");
    measures.put(name, part);
    made.put(part, Rendering.quoted(name));
  }

  private List<NamedExpression> named(Map<String, Expr> exprs) {
    List<NamedExpression> named = new ArrayList<>();
    exprs.forEach((name, expr) -> named.add(NamedExpression.of(name, rows.render(expr))));
    return named;
  }

  /** The columns that tell the rows apart, if all are shown. */
  List<String> keys() {
    List<String> shown = intent.columns().stream().map(Shown::name).toList();
    return shown.containsAll(groups.keySet()) ? List.copyOf(groups.keySet()) : List.of();
  }

  /** The columns in the order in which the aggregate has them. */
  List<String> columns() {
    List<String> all = new ArrayList<>(groups.keySet());
    all.addAll(measures.keySet());
    return all;
  }
}
