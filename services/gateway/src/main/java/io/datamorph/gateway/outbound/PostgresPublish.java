package io.datamorph.gateway.outbound;

import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.Names;
import io.datamorph.gateway.domain.Publication;
import io.datamorph.gateway.domain.RefusedException;
import io.datamorph.spec.catalogue.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Makes a staging table the target by swapping names. Everything happens in one transaction; the
 * old table becomes the previous version, the previous one before it is dropped.
 */
final class PostgresPublish {

  private final Session session;
  private final Publication publication;
  private final String jobRole;

  private PostgresPublish(Session session, Publication publication, String jobRole) {
    this.session = session;
    this.publication = publication;
    this.jobRole = jobRole;
  }

  static Publication.Done run(
      Connection connection, Publication publication, String jobRole, Runnable beforeCommit)
      throws SQLException {
    Session session = new Session(connection);
    lockWorkflow(session, publication.workflowId());
    boolean known =
        session.isTrue("SELECT to_regclass(?) IS NOT NULL", Names.SCHEMA + ".publications");
    Optional<Publication.Done> before =
        known ? PublicationTable.find(connection, publication.workflowId()) : Optional.empty();
    Publication.Done done =
        before.isPresent()
            ? before.get()
            : new PostgresPublish(session, publication, jobRole).publish();
    beforeCommit.run();
    connection.commit();
    return done;
  }

  /** Held by a publish to its end, so whoever asks what became of it waits for that. */
  static void lockWorkflow(Session session, String workflowId) throws SQLException {
    session.lock("workflow " + workflowId);
  }

  private Publication.Done publish() throws SQLException {
    TableName target = publication.target();
    session.lock("target " + target.display());
    requireSchema();
    Relation staging = staging();
    String table = Sql.name(staging.name());
    session.run("ANALYZE " + table);
    long rows = Long.parseLong(session.text("SELECT count(*) FROM " + table));
    Optional<Relation> old = replaceable();
    session.lockForDdl();
    Optional<String> previous = Optional.empty();
    if (old.isPresent()) {
      previous = Optional.of(keep(old.get()));
    }
    Relation fresh = move(staging, target);
    CarriedOver carried = new CarriedOver(session);
    if (old.isPresent()) {
      carried.from(old.get(), fresh);
    } else {
      carried.defaults(fresh);
    }
    Publication.Done done = new Publication.Done(rows, previous);
    PublicationTable.add(session.connection(), publication, fresh.id(), done);
    return done;
  }

  private void requireSchema() throws SQLException {
    String schema = publication.target().schema();
    if (!session.isTrue("SELECT to_regnamespace(?) IS NOT NULL", Sql.name(schema))) {
      throw new RefusedException(
          Code.TARGET_SCHEMA_MISSING, "there is no schema " + schema, "target.schema");
    }
  }

  private Relation staging() throws SQLException {
    TableName name = new TableName(Names.SCHEMA, publication.staging());
    return Relation.find(session, name)
        .filter(Relation::isTable)
        .orElseThrow(
            () ->
                new RefusedException(
                    Code.STAGING_MISSING, "there is no staging table " + name.display()));
  }

  /**
   * The table that has the target's name now, if it may be replaced; nobody can use it any more.
   */
  private Optional<Relation> replaceable() throws SQLException {
    TableName target = publication.target();
    Optional<Relation> old = Relation.find(session, target);
    if (old.isEmpty()) {
      return old;
    }
    if (!old.get().isTable()) {
      throw new RefusedException(
          Code.TARGET_IS_NOT_A_TABLE,
          target.display() + " is " + old.get().what() + " and cannot be replaced",
          "target");
    }
    if (!publication.overwrite()
        && !PublicationTable.isOurs(session.connection(), old.get().id())) {
      throw new RefusedException(
          Code.TARGET_NOT_OURS,
          target.display()
              + " exists and was not created by this system; name it for replacement to overwrite it",
          "target");
    }
    session.run("LOCK TABLE " + Sql.name(target) + " IN ACCESS EXCLUSIVE MODE");
    Dependents.refuse(session, old.get());
    return old;
  }

  /** Moves the old table out of the way and gives back where it is. */
  private String keep(Relation old) throws SQLException {
    TableName passing =
        new TableName(old.name().schema(), Names.passing(old.name().display() + old.id()));
    TableName previous = new TableName(Names.SCHEMA, Names.previous(old.name()));
    session.run("DROP TABLE IF EXISTS " + Sql.name(previous));
    freeNames(old);
    move(rename(old.name(), passing.table()), Names.SCHEMA);
    rename(new TableName(Names.SCHEMA, passing.table()), previous.table());
    return previous.display();
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

  private Relation move(Relation staging, TableName target) throws SQLException {
    if (session.isTrue("SELECT to_regrole(?) IS NOT NULL", Sql.name(jobRole))) {
      session.run("REVOKE ALL ON " + Sql.name(staging.name()) + " FROM " + Sql.name(jobRole));
    }
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
