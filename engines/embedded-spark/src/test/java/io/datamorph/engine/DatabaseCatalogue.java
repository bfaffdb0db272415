package io.datamorph.engine;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueColumn;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.type.DataTypes;
import io.datamorph.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** The tables and views of a test database's public schema, as specs are checked against them. */
final class DatabaseCatalogue {

  private static final String COLUMNS =
      """
      select c.relname, a.attname, format_type(a.atttypid, a.atttypmod), not a.attnotnull
      from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v')
        and a.attnum > 0 and not a.attisdropped
      order by c.relname, a.attnum
      """;

  private DatabaseCatalogue() {}

  static Catalogue of(TestDatabase database, String connection) throws SQLException {
    var columns = new LinkedHashMap<String, List<CatalogueColumn>>();
    try (var session = database.connect();
        var statement = session.createStatement();
        var rows = statement.executeQuery(COLUMNS)) {
      while (rows.next()) {
        columns
            .computeIfAbsent(rows.getString(1), table -> new ArrayList<>())
            .add(column(rows.getString(2), rows.getString(3), rows.getBoolean(4)));
      }
    }
    return new Catalogue(
        connection,
        columns.entrySet().stream().map(each -> table(each.getKey(), each.getValue())).toList());
  }

  private static CatalogueTable table(String name, List<CatalogueColumn> columns) {
    return new CatalogueTable(
        new TableName("public", name),
        Optional.empty(),
        columns,
        List.of(),
        List.of(),
        List.of(),
        -1,
        true);
  }

  private static CatalogueColumn column(String name, String nativeType, boolean nullable) {
    var type =
        nativeType.replaceFirst("^(.+)\\[]$", "array<$1>").replaceFirst("^character.*", "text");
    return new CatalogueColumn(
        name, DataTypes.parse(type).orElseThrow(), nativeType, nullable, Optional.empty());
  }
}
