package io.datamorph.conformance;

import io.datamorph.oraclesql.SqlType;
import io.datamorph.spec.function.ExampleRows;
import io.datamorph.testkit.TestDatabase;
import java.util.List;
import java.util.stream.Collectors;

/** The rows that the reference's examples are computed over, as a table. */
final class SalesTable {

  private SalesTable() {}

  static void load(TestDatabase database) {
    database.execute(
        ExampleRows.FIELDS.stream()
            .map(field -> field.name() + " " + SqlType.of(field.type()))
            .collect(Collectors.joining(", ", "CREATE TABLE " + ExampleRows.TABLE + " (", ")")));
    for (List<String> row : ExampleRows.ROWS) {
      database.execute(
          row.stream()
              .map(cell -> cell.equals("NULL") ? cell : "'" + cell + "'")
              .collect(
                  Collectors.joining(", ", "INSERT INTO " + ExampleRows.TABLE + " VALUES (", ")")));
    }
  }

  /** As a table of Markdown. */
  static String shown() {
    String head =
        ExampleRows.FIELDS.stream()
            .map(ExampleRows.Field::name)
            .collect(Collectors.joining(" | ", "| ", " |"));
    return head
        + "\n"
        + "|---".repeat(ExampleRows.FIELDS.size())
        + "|\n"
        + ExampleRows.ROWS.stream()
            .map(row -> "| " + String.join(" | ", row) + " |")
            .collect(Collectors.joining("\n"));
  }
}
