package io.datamorph.gateway.outbound;

import io.datamorph.gateway.domain.Names;
import io.datamorph.spec.catalogue.TableName;
import java.sql.SQLException;
import java.util.List;

/** Moves tables by their names alone. */
final class Swap {

  private final Session session;

  Swap(Session session) {
    this.session = session;
  }

  /** Where the old table is kept until the next publish. */
  static TableName previous(TableName target) {
    return new TableName(Names.SCHEMA, Names.previous(target));
  }

  /** Moves the old table out of the way; what was kept before is dropped. */
  void keep(Relation old) throws SQLException {
    TableName passing =
        new TableName(old.name().schema(), Names.passing(old.name().display() + old.id()));
    TableName previous = previous(old.name());
    session.run("DROP TABLE IF EXISTS " + Sql.name(previous));
    freeNames(old);
    move(rename(old.name(), passing.table()), Names.SCHEMA);
    rename(new TableName(Names.SCHEMA, passing.table()), previous.table());
  }

  /** Indexes and sequences go along with a table, so their names must be free where it goes. */
  private void freeNames(Relation old) throws SQLException {
    List<List<String>> taken =
        session.rows(
            """
            SELECT c.relname FROM pg_class c
            JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid
              AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
            WHERE d.refobjid = ? AND c.relkind IN ('i', 'S')
            UNION
            SELECT c.relname FROM pg_class c JOIN pg_index i ON i.indexrelid = c.oid
            WHERE i.indrelid = ?
            INTERSECT
            SELECT c.relname FROM pg_class c WHERE c.relnamespace = to_regnamespace(?)""",
            old.id(),
            old.id(),
            Names.SCHEMA);
    for (List<String> name : taken) {
      rename(
          new TableName(old.name().schema(), name.getFirst()),
          Names.passing(name.getFirst() + old.id()));
    }
  }

  /** Puts the staging table where nothing is now. */
  Relation move(Relation staging, TableName target) throws SQLException {
    rename(move(staging.name(), target.schema()), target.table());
    return new Relation(staging.id(), target, staging.kind(), staging.owner());
  }

  private TableName move(TableName table, String schema) throws SQLException {
    session.run("ALTER TABLE " + Sql.name(table) + " SET SCHEMA " + Sql.name(schema));
    return new TableName(schema, table.table());
  }

  private TableName rename(TableName table, String name) throws SQLException {
    session.run("ALTER TABLE " + Sql.name(table) + " RENAME TO " + Sql.name(name));
    return new TableName(table.schema(), name);
  }
}
