package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of the result when the request does not list them. */
final class DefaultOutputs {

  private final Draft draft;
  private final List<MeasureRecogniser.Asked> asked;

  DefaultOutputs(Draft draft, List<MeasureRecogniser.Asked> asked) {
    this.draft = draft;
    this.asked = asked;
  }

  void add(Periods periods) {
    if (asked.isEmpty() && !draft.isGrouped()) {
      wholeRows();
      return;
    }
    for (Grouping group : draft.groups) {
      group(group, periods);
    }
    for (MeasureRecogniser.Asked measure : asked) {
      output(name(measure), measure.expr());
    }
    if (asked.isEmpty() && draft.countAsked) {
      output("row_count", new Expr.Rows(Optional.empty()));
    } else if (asked.isEmpty()) {
      draft.ask("measures", "Which figures should be computed for each of these rows?", List.of());
    }
  }

  private void wholeRows() {
    if (draft.scope().size() != 1) {
      if (!draft.scope().isEmpty()) {
        draft.ask("columns", "Which columns should the result have?", List.of());
      }
      return;
    }
    for (ColumnRef column : draft.links().schema().columns(draft.scope().getFirst())) {
      output(column.name(), new Expr.Col(column));
    }
    draft.note("no columns were listed: all of " + draft.scope().getFirst().name().display());
  }

  private void group(Grouping group, Periods periods) {
    switch (group) {
      case Grouping.ByTable table -> keys(table.table());
      case Grouping.ByColumn column ->
          output(column.column().name(), new Expr.Col(column.column()));
      case Grouping.ByPeriod period ->
          periods
              .column(period)
              .ifPresent(
                  c ->
                      output(
                          period.period().name().toLowerCase(Locale.ROOT),
                          Periods.value(period.period(), c)));
      case Grouping.ByOutput other -> draft.note("grouped by " + other.name());
    }
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
      draft.note("column " + name + " = " + Exprs.render(expr, ColumnRef::display));
    }
  }

  private String name(MeasureRecogniser.Asked measure) {
    if (measure.expr() instanceof Expr.Rows rows) {
      return rows.of()
          .map(table -> Words.singular(table.name().table()) + "_count")
          .orElse("row_count");
    }
    StringBuilder name = new StringBuilder();
    for (int i = measure.from(); i < measure.to(); i++) {
      String word = draft.text().at(i).norm();
      if (draft.text().at(i).isWord() && !word.matches("the|of|a|an|their|its")) {
        name.append(name.isEmpty() ? "" : "_").append(word);
      }
    }
    return name.toString();
  }
}
