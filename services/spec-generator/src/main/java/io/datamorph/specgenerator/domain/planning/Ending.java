package io.datamorph.specgenerator.domain.planning;

import io.datamorph.spec.document.OrderKey;
import io.datamorph.spec.document.Step;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Findings;
import io.datamorph.specgenerator.domain.intent.Intent;
import io.datamorph.specgenerator.domain.intent.Ordering;
import io.datamorph.specgenerator.domain.intent.Shown;
import java.util.List;
import java.util.Optional;

/** Orders the result, and cuts it off, by its columns or by what was there before them. */
final class Ending {

  private final Findings findings;
  private final Intent intent;
  private final Relation rows;
  private final boolean byColumns;

  Ending(Findings findings, Intent intent, Relation rows) {
    this.findings = findings;
    this.intent = intent;
    this.rows = rows;
    this.byColumns = intent.order().stream().allMatch(key -> column(key).isPresent());
  }

  /** Rounding must not decide an order, so rounded columns do not count. */
  private Optional<Shown> column(Ordering key) {
    return intent.columns().stream()
        .filter(column -> column.expr().equals(key.by()) && column.decimals().isEmpty())
        .findFirst();
  }

  void before() {
    if (intent.limit().isPresent() && intent.order().isEmpty()) {
      findings.ask(
          "order",
          "By which column are the first rows to be chosen?",
          intent.columns().stream().map(Shown::name).toList());
      return;
    }
    if (!byColumns && intent.distinct()) {
      findings.problem(
          "ORDER_NOT_IN_RESULT",
          "the result is to be ordered by something that is none of its columns",
          Optional.of("add it to the columns"));
      return;
    }
    if (!byColumns) {
      apply(Sorting.keys(rows, intent.order()));
    }
  }

  void after() {
    if (intent.distinct()) {
      rows.then(new Step.Distinct(rows.pipeline().name("distinct_rows"), rows.step()));
    }
    if (byColumns && !intent.order().isEmpty()) {
      List<Ordering> byName =
          intent.order().stream()
              .map(
                  key ->
                      new Ordering(new Expr.Out(column(key).orElseThrow().name()), key.direction()))
              .toList();
      apply(Sorting.keys(rows, byName));
    }
  }

  private void apply(List<OrderKey> keys) {
    rows.then(
        intent.limit().isPresent()
            ? new Step.Limit(rows.pipeline().name("top"), rows.step(), intent.limit().get(), keys)
            : new Step.Sort(rows.pipeline().name("sorted"), rows.step(), keys));
  }

  /** Whether columns must be named before the result ends. */
  boolean cutsColumns() {
    return !byColumns;
  }
}
