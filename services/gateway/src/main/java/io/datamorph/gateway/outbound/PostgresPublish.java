package io.datamorph.gateway.outbound;

import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.Names;
import io.datamorph.gateway.domain.Publication;
import io.datamorph.gateway.domain.RefusedException;
import io.datamorph.spec.catalogue.TableName;
import java.sql.Connection;
import java.sql.SQLException;
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
    session.lock("target " + publication.target().display());
    requireSchema();
    Relation staging = staging();
    Optional<Relation> old = Relation.find(session, publication.target());
    Publication.Done done = old.isPresent() ? replace(old.get(), staging) : create(staging);
    PublicationTable.add(session.connection(), publication, staging.id(), done);
    return done;
  }

  private Publication.Done create(Relation staging) throws SQLException {
    requireBase(Optional.empty());
    long rows = measured(staging);
    session.lockForDdl();
    new CarriedOver(session).defaults(move(staging));
    return new Publication.Done(rows, Optional.empty());
  }

  /** What takes long is done to the staging table before readers of the old one are locked out. */
  private Publication.Done replace(Relation old, Relation staging) throws SQLException {
    requireReplaceable(old);
    Inheritance kept = kept(old, staging);
    kept.prepare();
    long rows = measured(staging);
    session.run("LOCK TABLE " + Sql.name(old.name()) + " IN ACCESS EXCLUSIVE MODE");
    requireSame(old, staging, kept);
    requireBase(Optional.of(old));
    Dependents.refuse(session, old);
    session.lockForDdl();
    kept.release();
    new Swap(session).keep(old);
    new CarriedOver(session).from(old, move(staging));
    kept.restore();
    return new Publication.Done(rows, Optional.of(Swap.previous(old.name()).display()));
  }

  private Inheritance kept(Relation old, Relation staging) throws SQLException {
    return Inheritance.of(session, old, staging, Swap.previous(old.name()), publication.addsRows());
  }

  /** Whoever adds rows to a table must know all that are in it, or some would be lost. */
  private void requireBase(Optional<Relation> now) throws SQLException {
    if (publication.addsRows()
        && !publication.base().equals(Optional.of(new BaseTable(session).version(now)))) {
      throw BaseTable.changed(publication.target(), "was written after this job had begun");
    }
  }

  /** Between the first look and the lock somebody may have changed the old table's definition. */
  private void requireSame(Relation old, Relation staging, Inheritance kept) throws SQLException {
    Optional<Relation> now = Relation.find(session, old.name());
    if (!now.equals(Optional.of(old)) || !kept(old, staging).isSameAs(kept)) {
      throw new SQLException("the target was altered during the publish", SqlErrors.LOST);
    }
  }

  private long measured(Relation staging) throws SQLException {
    String table = Sql.name(staging.name());
    session.run("ANALYZE " + table);
    return Long.parseLong(session.text("SELECT count(*) FROM " + table));
  }

  private Relation move(Relation staging) throws SQLException {
    if (session.isTrue("SELECT to_regrole(?) IS NOT NULL", Sql.name(jobRole))) {
      session.run("REVOKE ALL ON " + Sql.name(staging.name()) + " FROM " + Sql.name(jobRole));
    }
    return new Swap(session).move(staging, publication.target());
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

  private void requireReplaceable(Relation old) throws SQLException {
    TableName target = publication.target();
    if (!old.isTable()) {
      throw new RefusedException(
          Code.TARGET_IS_NOT_A_TABLE,
          target.display() + " is " + old.what() + " and cannot be replaced",
          "target");
    }
    if (!publication.overwrite() && !PublicationTable.isOurs(session.connection(), old.id())) {
      throw new RefusedException(
          Code.TARGET_NOT_OURS,
          target.display()
              + " exists and was not created by this system; name it for replacement to overwrite it",
          "target");
    }
  }
}
