package io.datamorph.conformance;

import io.datamorph.gateway.domain.PostgresTypes;
import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueColumn;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables of a database as the gateway would describe them to the checker. */
final class DatabaseCatalogue {

  private static final String COLUMNS =
      """
      SELECT c.relname AS table_name, a.attname AS name, t.typname AS type, a.atttypmod AS modifier,
             format_type(a.atttypid, a.atttypmod) AS native, NOT a.attnotnull AS nullable,
             ARRAY(SELECT k.attname::text FROM pg_constraint p
                   CROSS JOIN LATERAL unnest(p.conkey) WITH ORDINALITY AS u(number, place)
                   JOIN pg_attribute k ON k.attrelid = p.conrelid AND k.attnum = u.number
                   WHERE p.conrelid = c.oid AND p.contype = 'p' ORDER BY u.place) AS primary_key
      FROM pg_attribute a
      JOIN pg_class c ON c.oid = a.attrelid
      JOIN pg_type t ON t.oid = a.atttypid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
        AND a.attnum > 0 AND NOT a.attisdropped
      ORDER BY c.relname, a.attnum
      """;

  private DatabaseCatalogue() {}

  /** The catalogue of the schema {@code public}, for specs that call the connection so. */
  static Catalogue read(TestDatabase database, String connectionName) throws SQLException {
    Map<String, List<CatalogueColumn>> columns = new LinkedHashMap<>();
    Map<String, List<String>> keys = new LinkedHashMap<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(COLUMNS)) {
      while (row.next()) {
        String table = row.getString("table_name");
        columns.computeIfAbsent(table, name -> new ArrayList<>()).add(column(row));
        keys.put(table, Arrays.asList((String[]) row.getArray("primary_key").getArray()));
      }
    }
    List<CatalogueTable> tables = new ArrayList<>();
    columns.forEach((name, all) -> tables.add(table(name, all, keys.get(name))));
    return new Catalogue(connectionName, tables);
  }

  private static CatalogueColumn column(ResultSet row) throws SQLException {
    return new CatalogueColumn(
        row.getString("name"),
        PostgresTypes.read(row.getString("type"), row.getInt("modifier")),
        row.getString("native"),
        row.getBoolean("nullable"),
        Optional.empty());
  }

  private static CatalogueTable table(
      String name, List<CatalogueColumn> columns, List<String> key) {
    return new CatalogueTable(
        new TableName("public", name),
        Optional.empty(),
        columns,
        key,
        List.of(),
        List.of(),
        -1,
        false);
  }
}
