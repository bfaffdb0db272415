package io.datamorph.oraclesql;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueColumn;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.check.CheckResult;
import io.datamorph.spec.check.SpecChecker;
import io.datamorph.spec.type.DataTypes;
import io.datamorph.spec.typed.TypedSpec;
import io.datamorph.testkit.TestInfra;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A few tables in a database of their own, the catalogue of them, and specs over them. */
final class Workbench {

  private final Connection connection;
  private final List<CatalogueTable> tables = new ArrayList<>();

  /** One connection for all, which ends with the database: properties ask often. */
  Workbench() {
    try {
      connection = TestInfra.shared().newDatabase().connect();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Makes a table.
   *
   * @param columns each {@code name type} in the language's words
   * @param rows as they stand behind VALUES
   */
  Workbench table(String name, List<String> columns, String... rows) {
    List<CatalogueColumn> made = columns.stream().map(Workbench::column).toList();
    String definition =
        made.stream()
            .map(column -> Identifier.quoted(column.name()) + " " + SqlType.of(column.type()))
            .collect(Collectors.joining(", "));
    String table = Identifier.qualified("public", name);
    execute("DROP TABLE IF EXISTS " + table);
    execute("CREATE TABLE " + table + " (" + definition + ")");
    fill(name, List.of(rows));
    tables.removeIf(each -> each.name().table().equals(name));
    tables.add(
        new CatalogueTable(
            new TableName("public", name),
            Optional.empty(),
            made,
            List.of(),
            List.of(),
            List.of(),
            rows.length,
            true));
    return this;
  }

  /** Puts these rows in the place of those that a table has. */
  void fill(String name, List<String> rows) {
    String table = Identifier.qualified("public", name);
    execute("DELETE FROM " + table);
    if (!rows.isEmpty()) {
      execute("INSERT INTO " + table + " VALUES " + String.join(", ", rows));
    }
  }

  Catalogue catalogue() {
    return new Catalogue("warehouse", List.copyOf(tables));
  }

  /** A spec whose sources are the tables that its steps read, and whose target is replaced. */
  TypedSpec spec(String steps) {
    return spec(steps, "{connection: warehouse, table: result, mode: replace}");
  }

  TypedSpec spec(String steps, String target) {
    StringBuilder yaml = new StringBuilder("version: \"1\"\nname: test\nsources:\n");
    tables.stream()
        .map(table -> table.name().table())
        .filter(
            table ->
                steps.matches("(?s).*(put|left|right|inputs): \\[?[^\\n]*\\b" + table + "\\b.*"))
        .forEach(
            table ->
                yaml.append(
                    "  - {name: %1$s, connection: warehouse, table: %1$s}\n".formatted(table)));
    yaml.append("steps:\n").append(steps.indent(2)).append("target: ").append(target).append('\n');
    CheckResult result = SpecChecker.check(yaml.toString(), catalogue());
    if (result instanceof CheckResult.Accepted accepted) {
      return accepted.spec();
    }
    throw new AssertionError(result + "\n" + yaml);
  }

  /** What a query gives, in the order of texts. */
  List<String> rows(String sql) {
    return Guarded.rows(connection, sql).stream().sorted().toList();
  }

  /** What a query gives, as it comes. */
  List<String> inOrder(String sql) {
    return Guarded.rows(connection, sql);
  }

  private void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage() + "\nin: " + sql, e);
    }
  }

  private static CatalogueColumn column(String text) {
    String[] parts = text.split(" ", 2);
    return new CatalogueColumn(
        parts[0], DataTypes.parse(parts[1]).orElseThrow(), parts[1], true, Optional.empty());
  }
}
