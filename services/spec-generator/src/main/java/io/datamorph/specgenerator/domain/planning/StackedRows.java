package io.datamorph.specgenerator.domain.planning;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.document.JoinType;
import io.datamorph.spec.document.NamedExpression;
import io.datamorph.spec.document.SetOperator;
import io.datamorph.spec.document.Step;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.intent.Findings;
import io.datamorph.specgenerator.domain.intent.Intent;
import io.datamorph.specgenerator.domain.intent.Rendering;
import io.datamorph.specgenerator.domain.intent.Stack;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads several tables and puts their rows one under the other, column by column. */
final class StackedRows {

  private final Pipeline pipeline;
  private final Findings findings;
  private final Intent intent;

  StackedRows(Pipeline pipeline, Findings findings, Intent intent) {
    this.pipeline = pipeline;
    this.findings = findings;
    this.intent = intent;
  }

  /** Empty when a table lacks a column that is needed; the findings say which. */
  Optional<Relation> read(Stack stack) {
    Set<String> columns = new LinkedHashSet<>();
    Map<Expr.Origin, String> origins = new LinkedHashMap<>();
    Names names = new Names();
    for (Expr expr : Everything.of(intent)) {
      Exprs.columns(expr).stream()
          .filter(ref -> stack.tables().contains(ref.table()))
          .forEach(ref -> columns.add(ref.name()));
      Exprs.all(expr, Expr.Origin.class).forEach(o -> origins.computeIfAbsent(o, k -> ""));
    }
    stack.keys().forEach(key -> columns.add(key.name()));
    columns.forEach(names::take);
    origins.replaceAll((origin, none) -> names.next("origin"));
    Map<CatalogueTable, String> sources = new LinkedHashMap<>();
    stack.tables().forEach(t -> sources.put(t, pipeline.source(t, t.name().table())));
    List<String> parts = new ArrayList<>();
    for (CatalogueTable table : stack.tables()) {
      if (!hasAll(table, columns)) {
        return Optional.empty();
      }
      parts.add(part(stack, table, sources, columns, origins));
    }
    String stacked =
        pipeline.add(
            new Step.SetOperation(
                pipeline.name("stacked"), SetOperator.UNION, parts, !stack.distinct()));
    Relation rows = new Relation(pipeline, stacked);
    for (CatalogueTable table : stack.tables()) {
      for (String column : columns) {
        ColumnRef ref = new ColumnRef(table, column(table, column).orElseThrow());
        rows.made(new Expr.Col(ref), Rendering.quoted(column));
      }
    }
    columns.forEach(rows::column);
    origins.forEach((origin, name) -> rows.made(origin, Rendering.quoted(name)));
    return Optional.of(rows);
  }

  private boolean hasAll(CatalogueTable table, Set<String> columns) {
    Set<String> missing =
        columns.stream()
            .filter(name -> column(table, name).isEmpty())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    missing.forEach(
        name ->
            findings.problem(
                "UNKNOWN_COLUMN",
                "table %s, whose rows are to be put under others, has no column \"%s\""
                    .formatted(table.name().table(), name),
                Optional.empty()));
    return missing.isEmpty();
  }

  private static Optional<io.datamorph.spec.catalogue.CatalogueColumn> column(
      CatalogueTable table, String name) {
    return table.columns().stream().filter(c -> c.name().equalsIgnoreCase(name)).findFirst();
  }

  private String part(
      Stack stack,
      CatalogueTable table,
      Map<CatalogueTable, String> sources,
      Set<String> columns,
      Map<Expr.Origin, String> origins) {
    String input = sources.get(table);
    CatalogueTable first = stack.tables().getFirst();
    if (!stack.keys().isEmpty() && !table.equals(first)) {
      String on =
          stack.keys().stream()
              .map(
                  key ->
                      JoinedRows.qualified(sources.get(table), key.name())
                          + " = "
                          + JoinedRows.qualified(sources.get(first), key.name()))
              .collect(Collectors.joining(" and "));
      input =
          pipeline.add(
              new Step.Join(
                  pipeline.name(table.name().table() + "_only"),
                  input,
                  sources.get(first),
                  JoinType.ANTI,
                  Optional.of(on)));
    }
    List<NamedExpression> selected = new ArrayList<>();
    columns.forEach(
        name ->
            selected.add(
                NamedExpression.of(
                    name, Rendering.quoted(column(table, name).orElseThrow().name()))));
    origins.forEach(
        (origin, name) ->
            selected.add(NamedExpression.of(name, origin.literals().getOrDefault(table, "null"))));
    return pipeline.add(
        new Step.Select(pipeline.name(table.name().table() + "_part"), input, selected));
  }
}
