package io.datamorph.specgenerator.domain.planning;

import io.datamorph.spec.document.NamedExpression;
import io.datamorph.spec.document.Step;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.intent.Intent;
import io.datamorph.specgenerator.domain.intent.Rendering;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts rows together to finer groups first, where figures of those are asked for. */
final class InnerGroups {

  private final Relation rows;

  InnerGroups(Relation rows) {
    this.rows = rows;
  }

  /** The intent over the finer groups, which are the rows from then on. */
  Intent apply(Intent intent) {
    List<Expr> all = Everything.of(intent);
    Set<Expr.Per> inner = new LinkedHashSet<>();
    all.forEach(expr -> inner.addAll(Exprs.all(expr, Expr.Per.class)));
    if (inner.isEmpty()) {
      return intent;
    }
    Names names = new Names();
    Map<Expr, String> groups = new LinkedHashMap<>();
    inner.forEach(per -> per.keys().forEach(key -> group(groups, names, key)));
    intent.groups().stream().filter(g -> isPlain(g)).forEach(g -> group(groups, names, g));
    intent.columns().stream()
        .filter(column -> isPlain(column.expr()) && !Exprs.hasAggregate(column.expr()))
        .forEach(column -> group(groups, names, column.expr()));
    Map<Expr, String> measures = new LinkedHashMap<>();
    inner.forEach(per -> measures.put(per, names.next("figure")));
    rows.then(
        new Step.Aggregate(
            rows.pipeline().name("inner_groups"),
            rows.step(),
            named(groups),
            named(measures),
            Optional.empty()));
    Map<Expr, String> made = new LinkedHashMap<>();
    groups.forEach((expr, name) -> made.put(expr, Rendering.quoted(name)));
    measures.forEach((expr, name) -> made.put(expr, Rendering.quoted(name)));
    rows.onlyMade(made);
    return intent;
  }

  private static boolean isPlain(Expr expr) {
    return Exprs.all(expr, Expr.Per.class).isEmpty() && !Exprs.hasWindow(expr);
  }

  private static void group(Map<Expr, String> groups, Names names, Expr key) {
    groups.computeIfAbsent(
        key, k -> names.next(k instanceof Expr.Col col ? col.ref().name() : "key_part"));
  }

  private List<NamedExpression> named(Map<Expr, String> exprs) {
    List<NamedExpression> named = new ArrayList<>();
    exprs.forEach(
        (expr, name) -> {
          Expr value = expr instanceof Expr.Per per ? per.aggregate() : expr;
          named.add(NamedExpression.of(name, rows.render(value)));
        });
    return named;
  }
}
