package io.datamorph.spec.check;

import io.datamorph.spec.catalogue.CatalogueColumn;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.type.CommonType;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typing.Coercion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table that rows are added to: the result must have its columns, and fit into their types. */
record ExistingTarget(CatalogueTable table, Findings findings) {

  /** The values in the table's order and types; as they were, when they do not fit. */
  List<TargetRows.Value> fitted(List<TargetRows.Value> values) {
    List<String> missing = new ArrayList<>();
    List<TargetRows.Value> fitted = new ArrayList<>();
    for (CatalogueColumn column : table.columns()) {
      values.stream()
          .filter(value -> value.column().name().equals(column.name()))
          .findFirst()
          .ifPresentOrElse(
              value -> fit(value, column).ifPresent(fitted::add), () -> missing.add(column.name()));
    }
    List<String> extra =
        values.stream()
            .map(value -> value.column().name())
            .filter(name -> table.column(name).isEmpty())
            .toList();
    if (!missing.isEmpty() || !extra.isEmpty()) {
      report(missing, extra);
    }
    return fitted.size() == values.size() ? historyLast(fitted) : values;
  }

  /** Values with an expression come first, as the type of the target wants it. */
  private static List<TargetRows.Value> historyLast(List<TargetRows.Value> values) {
    List<TargetRows.Value> ordered = new ArrayList<>();
    values.stream().filter(value -> value.expression().isPresent()).forEach(ordered::add);
    values.stream().filter(value -> value.expression().isEmpty()).forEach(ordered::add);
    return ordered;
  }

  private Optional<TargetRows.Value> fit(TargetRows.Value value, CatalogueColumn column) {
    DataType type = column.type();
    if (!CommonType.of(value.column().type(), type).equals(Optional.of(type))) {
      findings.add(
          Code.TARGET_COLUMNS_DIFFER,
          "$.target",
          "The column \""
              + column.name()
              + "\" of "
              + table.name().display()
              + " is of type "
              + type.display()
              + "; the result has "
              + value.column().type().display()
              + ", which does not fit into it. Cast it in a step.",
          Optional.of("cast(" + column.name() + " as " + type.display() + ")"));
      return Optional.empty();
    }
    Column old = value.column();
    Column stored =
        new Column(
            Optional.empty(),
            old.name(),
            old.id(),
            type,
            old.nullable() || column.nullable(),
            old.lineage());
    return Optional.of(
        new TargetRows.Value(
            stored, value.expression().map(expression -> Coercion.widened(expression, type))));
  }

  private void report(List<String> missing, List<String> extra) {
    List<String> parts = new ArrayList<>();
    if (!missing.isEmpty()) {
      parts.add("lacks " + String.join(", ", missing));
    }
    if (!extra.isEmpty()) {
      parts.add("has " + String.join(", ", extra) + " beside them");
    }
    findings.add(
        Code.TARGET_COLUMNS_DIFFER,
        "$.target",
        "Rows are written into "
            + table.name().display()
            + ", so the result must have its columns; it "
            + String.join(" and ", parts)
            + ".");
  }
}
