package io.datamorph.specgenerator.modelling;

import io.datamorph.spec.catalogue.CatalogueColumn;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.TableNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table on one line: {@code public.orders(order_id integer key, customer_id integer ->
 * public.customers.customer_id, ...)}. Comments and values are quoted as JSON texts, so that they
 * are seen to be data and end where they end. How many rows there are is left out: a prompt must
 * stay the same while a table grows, or no answer to it is ever found again.
 */
record TableLine(Relevance relevance, Samples samples) {

  private static final int MOST_COLUMNS = 60;
  private static final int LONGEST_COMMENT = 160;

  String of(CatalogueTable table) {
    List<String> columns = new ArrayList<>();
    int leftOut = 0;
    for (int index = 0; index < table.columns().size(); index++) {
      CatalogueColumn column = table.columns().get(index);
      if (index < MOST_COLUMNS || isKey(table, column.name()) || relevance.mentions(column)) {
        columns.add(column(table, column));
      } else {
        leftOut++;
      }
    }
    if (leftOut > 0) {
      columns.add("and " + leftOut + " more");
    }
    String line =
        TableNames.write(table.name())
            + "("
            + String.join(", ", columns)
            + ")"
            + table.comment().map(TableLine::comment).orElse("");
    // Comments and values have no line breaks left, but names may.
    return line.replaceAll("\\R", " ");
  }

  private String column(CatalogueTable table, CatalogueColumn column) {
    String key = table.primaryKey().contains(column.name()) ? " key" : "";
    String values =
        Optional.of(samples.shown(table.name(), column.name()))
            .filter(shown -> !shown.isEmpty())
            .map(shown -> " e.g. " + String.join(" ", shown.stream().map(Quoted::json).toList()))
            .orElse("");
    return name(column.name())
        + " "
        + column.type().display()
        + key
        + reference(table, column.name())
        + values
        + column.comment().map(TableLine::comment).orElse("");
  }

  private static String name(String name) {
    return name.matches("[a-z_][a-z0-9_]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
  }

  private static String reference(CatalogueTable table, String column) {
    return table.foreignKeys().stream()
        .filter(key -> key.columns().size() == 1 && key.columns().contains(column))
        .findFirst()
        .map(
            key ->
                " -> "
                    + TableNames.write(key.references())
                    + "."
                    + name(key.referencedColumns().getFirst()))
        .orElse("");
  }

  private static boolean isKey(CatalogueTable table, String column) {
    return table.primaryKey().contains(column)
        || table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column));
  }

  private static String comment(String text) {
    String kept =
        text.length() > LONGEST_COMMENT ? text.substring(0, LONGEST_COMMENT) + "..." : text;
    return " " + Quoted.json(kept);
  }
}
