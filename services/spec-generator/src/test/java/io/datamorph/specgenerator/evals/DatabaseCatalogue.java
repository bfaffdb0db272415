package io.datamorph.specgenerator.evals;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueColumn;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.ForeignKey;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.type.DataType;
import io.datamorph.specgenerator.domain.linking.Values;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a database's own description the way the gateway hands it out. */
final class DatabaseCatalogue {

  private static final int MOST_VALUES = 40;

  private final Connection connection;

  DatabaseCatalogue(Connection connection) {
    this.connection = connection;
  }

  Catalogue read() throws SQLException {
    List<CatalogueTable> tables = new ArrayList<>();
    for (List<String> row :
        rows(
            "SELECT n.nspname, c.relname, obj_description(c.oid, 'pg_class'),"
                + " c.reltuples::bigint::text"
                + " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                + " WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'"
                + " AND c.relkind IN ('r', 'p') ORDER BY 1, 2")) {
      TableName table = new TableName(row.get(0), row.get(1));
      tables.add(
          new CatalogueTable(
              table,
              Optional.ofNullable(row.get(2)),
              columns(table),
              keys(table, 'p').stream().findFirst().orElse(List.of()),
              keys(table, 'u'),
              foreignKeys(table),
              Long.parseLong(row.get(3)),
              false));
    }
    return new Catalogue("warehouse", tables);
  }

  private List<CatalogueColumn> columns(TableName table) throws SQLException {
    List<CatalogueColumn> columns = new ArrayList<>();
    for (List<String> row :
        rows(
            "SELECT a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull::text,"
                + " col_description(a.attrelid, a.attnum) FROM pg_attribute a"
                + " WHERE a.attrelid = format('%I.%I', ?, ?)::regclass AND a.attnum > 0"
                + " AND NOT a.attisdropped ORDER BY a.attnum",
            table.schema(), table.table())) {
      type(row.get(1))
          .ifPresent(
              type ->
                  columns.add(
                      new CatalogueColumn(
                          row.get(0),
                          type,
                          row.get(1),
                          !row.get(2).equals("true"),
                          Optional.ofNullable(row.get(3)))));
    }
    return columns;
  }

  private static Optional<DataType> type(String nativeType) {
    Matcher numeric = Pattern.compile("numeric\\((\\d+),(\\d+)\\)").matcher(nativeType);
    if (numeric.matches()) {
      return Optional.of(
          new DataType.Decimal(
              Integer.parseInt(numeric.group(1)), Integer.parseInt(numeric.group(2))));
    }
    return Optional.ofNullable(
        switch (nativeType.replaceAll("\\(.*\\)$", "")) {
          case "smallint", "integer" -> new DataType.Int();
          case "bigint" -> new DataType.BigInt();
          case "text", "character", "character varying" -> new DataType.Text();
          case "boolean" -> new DataType.Bool();
          case "date" -> new DataType.Date();
          case "timestamp without time zone" -> new DataType.Timestamp();
          case "timestamp with time zone" -> new DataType.TimestampTz();
          case "double precision" -> new DataType.Double64();
          case "jsonb" -> new DataType.Json();
          case "text[]" -> new DataType.ArrayOf(new DataType.Text());
          default -> null;
        });
  }

  private List<List<String>> keys(TableName table, char kind) throws SQLException {
    List<List<String>> keys = new ArrayList<>();
    for (List<String> row :
        rows(
            "SELECT (SELECT string_agg(a.attname, ',' ORDER BY k.n) FROM unnest(c.conkey)"
                + " WITH ORDINALITY AS k(attnum, n) JOIN pg_attribute a ON a.attrelid = c.conrelid"
                + " AND a.attnum = k.attnum) FROM pg_constraint c"
                + " WHERE c.conrelid = format('%I.%I', ?, ?)::regclass AND c.contype = '"
                + kind
                + "'",
            table.schema(),
            table.table())) {
      keys.add(Arrays.asList(row.getFirst().split(",")));
    }
    return keys;
  }

  private List<ForeignKey> foreignKeys(TableName table) throws SQLException {
    List<ForeignKey> keys = new ArrayList<>();
    for (List<String> row :
        rows(
            "SELECT a.attname, n.nspname, r.relname, f.attname FROM pg_constraint c"
                + " JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]"
                + " JOIN pg_class r ON r.oid = c.confrelid"
                + " JOIN pg_namespace n ON n.oid = r.relnamespace"
                + " JOIN pg_attribute f ON f.attrelid = c.confrelid AND f.attnum = c.confkey[1]"
                + " WHERE c.conrelid = format('%I.%I', ?, ?)::regclass AND c.contype = 'f' ORDER BY 1",
            table.schema(), table.table())) {
      keys.add(
          new ForeignKey(
              List.of(row.get(0)), new TableName(row.get(1), row.get(2)), List.of(row.get(3))));
    }
    return keys;
  }

  Values values(List<CatalogueTable> tables) throws SQLException {
    Map<TableName, Map<String, Set<String>>> seen = new LinkedHashMap<>();
    for (CatalogueTable table : tables) {
      Map<String, Set<String>> columns = new LinkedHashMap<>();
      for (CatalogueColumn column : table.columns()) {
        if (!(column.type() instanceof DataType.Text)) {
          continue;
        }
        Set<String> values = new LinkedHashSet<>();
        rows("SELECT DISTINCT rtrim(\"%s\"::text) FROM \"%s\".\"%s\" WHERE \"%s\" IS NOT NULL LIMIT %d"
                .formatted(
                    column.name(),
                    table.name().schema(),
                    table.name().table(),
                    column.name(),
                    MOST_VALUES + 1))
            .forEach(row -> values.add(row.getFirst()));
        if (values.size() <= MOST_VALUES) {
          columns.put(column.name(), values);
        }
      }
      seen.put(table.name(), columns);
    }
    return new Values(seen);
  }

  private List<List<String>> rows(String sql, String... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      List<List<String>> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          List<String> row = new ArrayList<>();
          for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            row.add(result.getString(i));
          }
          rows.add(row);
        }
      }
      return rows;
    }
  }
}
