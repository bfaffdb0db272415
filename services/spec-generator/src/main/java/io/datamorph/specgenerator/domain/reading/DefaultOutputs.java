package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.intent.Rendering;
import io.datamorph.specgenerator.domain.language.Matching;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import io.datamorph.specgenerator.domain.linking.Elements;
import java.util.List;

/** The columns of the result when the request does not list them. */
final class DefaultOutputs {

  private final Draft draft;

  DefaultOutputs(Draft draft) {
    this.draft = draft;
  }

  void add(Periods periods) {
    if (draft.asked.isEmpty() && !draft.isGrouped()) {
      wholeRows();
      return;
    }
    draft.groups.forEach(group -> group(group, periods));
    draft.asked.forEach(this::figure);
    if (draft.asked.isEmpty() && draft.countAsked) {
      output("row_count", Expr.rows(java.util.Optional.empty()));
    } else if (draft.asked.isEmpty()) {
      draft
          .findings()
          .ask("measures", "Which figures should be computed for each of these rows?", List.of());
    }
  }

  private void figure(Draft.Asked measure) {
    String name = name(measure);
    output(name, measure.expr());
    draft.outputNamed(name).ifPresent(output -> output.formLike(measure.form()));
  }

  /** What a row stands for, before the figures that were named in brackets. */
  void groupsFirst(Periods periods) {
    List<Output> named = List.copyOf(draft.outputs);
    draft.outputs.clear();
    draft.groups.stream()
        .filter(group -> named.stream().noneMatch(output -> shows(output, group)))
        .forEach(group -> group(group, periods));
    named.stream().filter(o -> draft.outputNamed(o.name()).isEmpty()).forEach(draft.outputs::add);
  }

  /** Whether one of the named columns shows already what a row stands for. */
  private boolean shows(Output output, Grouping group) {
    if (output.expr().isEmpty()) {
      return group instanceof Grouping.ByPeriod by && output.words().contains(by.period().word());
    }
    return output.expr().filter(expr -> !Exprs.hasAggregate(expr)).isPresent()
        && switch (group) {
          case Grouping.ByTable table -> Exprs.tables(output.expr().get()).contains(table.table());
          case Grouping.ByValue value -> output.expr().get().equals(value.value());
          case Grouping.ByPeriod period -> Elapsed.isTime(draft, output.expr().get());
          case Grouping.ByOutput other -> output.name().equals(other.name());
        };
  }

  private void wholeRows() {
    List<CatalogueTable> scope =
        draft.stack.map(stack -> stack.tables().subList(0, 1)).orElse(draft.scope());
    if (scope.size() != 1 || isReport() || namesColumns(scope.getFirst())) {
      if (!scope.isEmpty()) {
        draft.findings().ask("columns", "Which columns should the result have?", List.of());
      }
      return;
    }
    for (ColumnRef column : draft.links().schema().columns(scope.getFirst())) {
      if (Elements.arrayOf(column).isEmpty()) {
        output(column.name(), new Expr.Col(column));
      }
    }
    draft.showsWholeRows = true;
    draft.findings().note("no columns were listed: all of " + scope.getFirst().name().display());
  }

  /** Who names columns wants these and not all, in a wording that was not understood. */
  private boolean namesColumns(CatalogueTable table) {
    UsedColumns used = new UsedColumns(draft);
    return draft.text().tokens().stream()
        .filter(token -> token.isIdentifier() && !isInCondition(token.index()))
        .map(Token::norm)
        .anyMatch(
            name ->
                !used.isTreated(name) && draft.links().schema().column(table, name).isPresent());
  }

  private boolean isInCondition(int at) {
    return draft.filters.stream().anyMatch(f -> f.at() <= at && at < f.to());
  }

  /** A report is more than a copy of rows; what stands in it must be said. */
  private boolean isReport() {
    return draft.text().tokens().stream()
        .anyMatch(
            t ->
                t.matches(
                    "reports?|overview|summary|statistics|stats|analysis|insights?|dashboard"));
  }

  private void group(Grouping group, Periods periods) {
    switch (group) {
      case Grouping.ByTable table -> keys(table.table());
      case Grouping.ByValue value -> output(valueName(value.value()), value.value());
      case Grouping.ByPeriod period ->
          periods
              .column(period)
              .ifPresent(c -> output(period.period().word(), Periods.value(period.period(), c)));
      case Grouping.ByOutput other -> draft.findings().note("grouped by " + other.name());
    }
  }

  private static String valueName(Expr value) {
    return value instanceof Expr.Col col ? col.ref().name() : "group_value";
  }

  private void keys(CatalogueTable table) {
    for (String name : table.primaryKey()) {
      draft
          .links()
          .schema()
          .column(table, name)
          .ifPresent(column -> output(column.name(), new Expr.Col(column)));
    }
  }

  private void output(String name, Expr expr) {
    if (draft.outputNamed(name).isEmpty()) {
      Output output = new Output(name);
      output.define(expr);
      draft.outputs.add(output);
      draft.findings().note("column " + name + " = " + Rendering.shown(expr));
    }
  }

  private String name(Draft.Asked measure) {
    if (measure.expr() instanceof Expr.Rows rows) {
      return rows.of()
          .map(table -> Words.singular(table.name().table()) + "_count")
          .orElse("row_count");
    }
    StringBuilder name = new StringBuilder();
    for (int i = measure.from(); i < measure.to(); i++) {
      String word = draft.text().at(i).norm();
      if (draft.text().at(i).isWord() && !Matching.all(word, "the|of|a|an|their|its")) {
        name.append(name.isEmpty() ? "" : "_").append(word);
      }
    }
    return name.toString();
  }
}
