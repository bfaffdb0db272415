package io.datamorph.fuzz.cases;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.TableName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table and what it holds.
 *
 * @param rows cells as PostgreSQL reads them; empty for NULL
 */
public record TableData(
    TableName name, List<ColumnData> columns, List<List<Optional<String>>> rows) {

  public TableData {
    Objects.requireNonNull(name, "name");
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  public TableData withRows(List<List<Optional<String>>> others) {
    return new TableData(name, columns, others);
  }

  CatalogueTable inCatalogue(boolean createdHere) {
    return new CatalogueTable(
        name,
        Optional.empty(),
        columns.stream().map(ColumnData::inCatalogue).toList(),
        List.of(),
        List.of(),
        List.of(),
        -1,
        createdHere);
  }

  /** The statements that make and fill the table. */
  public List<String> statements() {
    String create =
        columns.stream()
            .map(TableData::definition)
            .collect(Collectors.joining(", ", "CREATE TABLE " + quotedName() + " (", ")"));
    if (rows.isEmpty()) {
      return List.of(create);
    }
    String values =
        rows.stream()
            .map(
                row ->
                    row.stream().map(TableData::cell).collect(Collectors.joining(", ", "(", ")")))
            .collect(
                Collectors.joining(",\n  ", "INSERT INTO " + quotedName() + " VALUES\n  ", ""));
    return List.of(create, values);
  }

  private static String definition(ColumnData column) {
    return quoted(column.name())
        + " "
        + column.nativeType()
        + (column.nullable() ? "" : " NOT NULL");
  }

  private static String cell(Optional<String> value) {
    return value.map(text -> "'" + text.replace("'", "''") + "'").orElse("NULL");
  }

  private String quotedName() {
    return quoted(name.schema()) + "." + quoted(name.table());
  }

  private static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }
}
