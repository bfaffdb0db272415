package io.datamorph.cli.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import java.util.List;
import java.util.stream.IntStream;

/** Rows as a table of characters. */
public final class Tables {

  private Tables() {}

  /** A table of text; every row has as many cells as there are headings. */
  public static String of(List<String> headings, List<List<String>> rows) {
    List<Column> columns =
        headings.stream()
            .map(
                heading ->
                    new Column()
                        .header(heading)
                        .headerAlign(HorizontalAlign.LEFT)
                        .dataAlign(HorizontalAlign.LEFT)
                        .maxWidth(80))
            .toList();
    Object[][] cells =
        rows.stream().map(row -> row.toArray(Object[]::new)).toArray(Object[][]::new);
    return AsciiTable.getTable(
        AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS, columns.toArray(Column[]::new), cells);
  }

  /** One column a named field of each object of a JSON array; a missing field is blank. */
  public static String ofFields(JsonNode array, List<String> headings, List<String> fields) {
    List<List<String>> rows =
        IntStream.range(0, array.size())
            .mapToObj(array::get)
            .map(node -> fields.stream().map(field -> node.path(field).asText("")).toList())
            .toList();
    return of(headings, rows);
  }
}
