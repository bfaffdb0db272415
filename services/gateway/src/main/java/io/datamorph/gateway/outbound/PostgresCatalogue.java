package io.datamorph.gateway.outbound;

import io.datamorph.gateway.domain.PostgresTypes;
import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueColumn;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.ForeignKey;
import io.datamorph.spec.catalogue.TableName;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the catalogue of a database as its user sees it, in one transaction. */
final class PostgresCatalogue {

  private record Found(TableName name, Optional<String> comment, long rows) {}

  private static final class Keys {
    private List<String> primary = List.of();
    private final List<List<String>> unique = new ArrayList<>();
    private final List<ForeignKey> foreign = new ArrayList<>();
  }

  private final Statement statement;
  private final Map<Long, List<CatalogueColumn>> columns = new HashMap<>();
  private final Map<Long, Keys> keys = new HashMap<>();

  private PostgresCatalogue(Statement statement) {
    this.statement = statement;
  }

  static Catalogue read(Connection connection, String name) throws SQLException {
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL statement_timeout = '15s'");
      statement.execute("SET LOCAL search_path = pg_catalog");
      return new Catalogue(name, new PostgresCatalogue(statement).tables());
    }
  }

  private List<CatalogueTable> tables() throws SQLException {
    readColumns();
    readConstraints();
    readUniqueIndexes();
    Set<Long> ours = ours();
    List<CatalogueTable> tables = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(CatalogueQueries.TABLES)) {
      while (row.next()) {
        long id = row.getLong("id");
        Keys of = keys.getOrDefault(id, new Keys());
        tables.add(
            new CatalogueTable(
                name(row, "schema", "name"),
                Optional.ofNullable(row.getString("comment")),
                columns.getOrDefault(id, List.of()),
                of.primary,
                of.unique,
                of.foreign,
                row.getLong("rows"),
                ours.contains(id)));
      }
    }
    return tables;
  }

  private void readColumns() throws SQLException {
    try (ResultSet row = statement.executeQuery(CatalogueQueries.COLUMNS)) {
      while (row.next()) {
        columns
            .computeIfAbsent(row.getLong("id"), id -> new ArrayList<>())
            .add(
                new CatalogueColumn(
                    row.getString("name"),
                    PostgresTypes.read(row.getString("type"), row.getInt("modifier")),
                    row.getString("native"),
                    row.getBoolean("nullable"),
                    Optional.ofNullable(row.getString("comment"))));
      }
    }
  }

  private void readConstraints() throws SQLException {
    try (ResultSet row = statement.executeQuery(CatalogueQueries.CONSTRAINTS)) {
      while (row.next()) {
        Keys of = keys.computeIfAbsent(row.getLong("id"), id -> new Keys());
        List<String> names = names(row, "columns");
        switch (row.getString("kind")) {
          case "p" -> of.primary = names;
          case "u" -> of.unique.add(names);
          case "f" ->
              of.foreign.add(
                  new ForeignKey(
                      names, name(row, "to_schema", "to_name"), names(row, "to_columns")));
          default -> throw new IllegalStateException("not asked for");
        }
      }
    }
  }

  private void readUniqueIndexes() throws SQLException {
    try (ResultSet row = statement.executeQuery(CatalogueQueries.UNIQUE_INDEXES)) {
      while (row.next()) {
        keys.computeIfAbsent(row.getLong("id"), id -> new Keys()).unique.add(names(row, "columns"));
      }
    }
  }

  private Set<Long> ours() throws SQLException {
    Set<Long> ours = new HashSet<>();
    if (PublicationTable.isThere(statement)) {
      try (ResultSet row = statement.executeQuery(PublicationTable.OURS)) {
        while (row.next()) {
          ours.add(row.getLong(1));
        }
      }
    }
    return ours;
  }

  private static TableName name(ResultSet row, String schema, String table) throws SQLException {
    return new TableName(row.getString(schema), row.getString(table));
  }

  private static List<String> names(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return Arrays.asList((String[]) array.getArray());
  }
}
