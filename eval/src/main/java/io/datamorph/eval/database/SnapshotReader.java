package io.datamorph.eval.database;

import io.datamorph.eval.suite.TableState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Looks at a database. */
final class SnapshotReader {

  /** Tables, views, materialized views and foreign tables of all but the system's schemas. */
  private static final String RELATIONS =
      """
      SELECT n.nspname, c.relname,
             CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW'
                            WHEN 'f' THEN 'FOREIGN TABLE' ELSE 'TABLE' END,
             c.relkind = 'r' AND n.nspname = 'public'
      FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
        AND n.nspname NOT IN ('information_schema', 'datamorph_staging') AND n.nspname !~ '^pg_'""";

  private static final String STATE =
      """
      SELECT count(*), md5(coalesce(string_agg(h, '' ORDER BY h COLLATE "C"), ''))
      FROM (SELECT md5(t::text) AS h FROM %s AS t) AS r""";

  private SnapshotReader() {}

  static Snapshot read(Connection connection) throws SQLException {
    Set<Relation> relations = new HashSet<>();
    Set<Relation> tables = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(RELATIONS)) {
      while (rows.next()) {
        Relation found = new Relation(rows.getString(1), rows.getString(2), rows.getString(3));
        relations.add(found);
        if (rows.getBoolean(4)) {
          tables.add(found);
        }
      }
    }
    Map<String, TableState> states = new HashMap<>();
    for (Relation table : tables) {
      states.put(table.name(), state(connection, table));
    }
    return new Snapshot(states, relations);
  }

  private static TableState state(Connection connection, Relation table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(STATE.formatted(table.quoted()))) {
      row.next();
      return new TableState(row.getLong(1), row.getString(2));
    }
  }
}
