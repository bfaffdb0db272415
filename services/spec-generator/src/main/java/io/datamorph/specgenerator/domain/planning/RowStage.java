package io.datamorph.specgenerator.domain.planning;

import io.datamorph.spec.document.Keep;
import io.datamorph.spec.document.Step;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.intent.RowRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the rows that are wanted, before anything is made of them. */
final class RowStage {

  private final Relation rows;
  private final Existences existences;

  RowStage(Relation rows, Existences existences) {
    this.rows = rows;
    this.existences = existences;
  }

  void conditions(List<Expr> conditions) {
    List<Expr> all = conditions.stream().flatMap(Exprs::conjuncts).toList();
    List<Expr> plain = new ArrayList<>();
    for (Expr condition : all) {
      if (Exprs.all(condition, Expr.Exists.class).isEmpty()) {
        plain.add(condition);
      } else {
        existences.apply(rows, condition);
      }
    }
    rows.filter(plain, "wanted");
  }

  void rules(List<RowRule> rules) {
    for (RowRule rule : rules) {
      switch (rule) {
        case RowRule.Keep keep -> conditions(List.of(keep.condition()));
        case RowRule.OnePer one -> onePer(one);
      }
    }
  }

  private void onePer(RowRule.OnePer one) {
    keyColumns(one);
    if (!one.incompleteStay()) {
      rows.then(
          new Step.Dedupe(
              rows.pipeline().name("one_per_key"),
              rows.step(),
              one.keys().stream().map(rows::render).toList(),
              Keep.FIRST,
              Sorting.keys(rows, one.order())));
      return;
    }
    Expr place = new Expr.Win("row_number", List.of(), one.keys(), one.order(), Optional.empty());
    new Windows(rows, Map.of(place, "place")).make(List.of(place));
    Expr kept = new Expr.Op("=", place, Expr.number(1));
    for (Expr key : one.keys()) {
      kept = Expr.or(kept, new Expr.IsNull(key, false));
    }
    rows.filter(List.of(kept), "one_per_key");
  }

  /** Keys that are computed become columns first. */
  private void keyColumns(RowRule.OnePer one) {
    Map<String, Expr> computed = new LinkedHashMap<>();
    for (Expr key : one.keys()) {
      if (!(key instanceof Expr.Col) && !rows.has(key)) {
        computed.put(rows.column("key"), key);
      }
    }
    rows.derive(computed);
  }
}
