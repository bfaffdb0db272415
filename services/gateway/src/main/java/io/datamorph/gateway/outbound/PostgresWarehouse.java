package io.datamorph.gateway.outbound;

import io.datamorph.gateway.Warehouse;
import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.Limits;
import io.datamorph.gateway.domain.Names;
import io.datamorph.gateway.domain.NewStaging;
import io.datamorph.gateway.domain.Publication;
import io.datamorph.gateway.domain.RefusedException;
import io.datamorph.gateway.domain.Rows;
import io.datamorph.gateway.domain.TargetVersion;
import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.TableName;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/** A warehouse in PostgreSQL. */
final class PostgresWarehouse implements Warehouse {

  private static final Duration CATALOGUE = Duration.ofSeconds(20);
  private static final Duration STAGING = Duration.ofSeconds(30);
  private static final Duration PUBLISH = Duration.ofSeconds(120);

  /** The outside timer is the second line: the server's own one answers more politely. */
  private static final Duration GRACE = Duration.ofMillis(500);

  private static final int TRIES = 4;
  private static final int PASSWORD_BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String name;
  private final String loginUrl;
  private final PostgresPool pool;

  PostgresWarehouse(String name, String loginUrl, PostgresPool pool) {
    this.name = name;
    this.loginUrl = loginUrl;
    this.pool = pool;
  }

  @Override
  public Catalogue catalogue() {
    return read(CATALOGUE, connection -> PostgresCatalogue.read(connection, name));
  }

  @Override
  public Rows sample(TableName table, Limits limits) {
    String sql = "SELECT * FROM " + Sql.name(table) + " LIMIT " + (limits.rows() + 1);
    try {
      return pool.lend(
          limits.time().plus(GRACE), connection -> BoundedRows.read(connection, sql, limits));
    } catch (SQLException e) {
      throw SqlErrors.state(e).equals(SqlErrors.UNKNOWN_TABLE)
          ? new RefusedException(
              Code.UNKNOWN_TABLE, "there is no table " + table.display(), "table")
          : SqlErrors.query(name, e);
    }
  }

  @Override
  public Rows query(String guarded, Limits limits) {
    return read(
        limits.time().plus(GRACE), connection -> BoundedRows.read(connection, guarded, limits));
  }

  private <T> T read(Duration deadline, PostgresPool.Work<T> work) {
    try {
      return pool.lend(deadline, work);
    } catch (SQLException e) {
      throw SqlErrors.query(name, e);
    }
  }

  @Override
  public NewStaging.Opened openStaging(NewStaging staging) {
    byte[] secret = new byte[PASSWORD_BYTES];
    RANDOM.nextBytes(secret);
    String password = HexFormat.of().formatHex(secret);
    Optional<TargetVersion> base =
        change(
            staging.base().isPresent() ? PUBLISH : STAGING,
            connection -> {
              Optional<TargetVersion> found =
                  new PostgresStaging(connection).open(staging, password);
              connection.commit();
              return found;
            });
    return new NewStaging.Opened(new NewStaging.Login(loginUrl, staging.role(), password), base);
  }

  @Override
  public TargetVersion versionOf(TableName target) {
    return change(
        PUBLISH,
        connection -> {
          Session session = new Session(connection);
          return new BaseTable(session).version(Relation.find(session, target));
        });
  }

  @Override
  public void closeStaging(String table, String role, boolean keep) {
    change(
        STAGING,
        connection -> {
          new PostgresStaging(connection).close(table, role, keep);
          connection.commit();
          return table;
        });
  }

  @Override
  public Publication.Done publish(Publication publication, String role, Runnable beforeCommit) {
    return change(
        PUBLISH, connection -> PostgresPublish.run(connection, publication, role, beforeCommit));
  }

  @Override
  public Optional<Publication.Done> published(String workflowId) {
    return change(STAGING, connection -> published(connection, workflowId));
  }

  private static Optional<Publication.Done> published(Connection connection, String workflowId)
      throws SQLException {
    Session session = new Session(connection);
    PostgresPublish.lockWorkflow(session, workflowId);
    return session.isTrue("SELECT to_regclass(?) IS NOT NULL", Names.SCHEMA + ".publications")
        ? PublicationTable.find(connection, workflowId)
        : Optional.empty();
  }

  /** Again when the transaction lost against another one; none of it was done then. */
  private <T> T change(Duration deadline, PostgresPool.Work<T> work) {
    for (int run = 1; ; run++) {
      try {
        return pool.lend(deadline, work);
      } catch (SQLException e) {
        if (run == TRIES || !lost(e)) {
          throw refused(e);
        }
      }
    }
  }

  private static boolean lost(SQLException e) {
    return switch (SqlErrors.state(e)) {
      case SqlErrors.LOST, "40P01", SqlErrors.NAME_TAKEN -> true;
      case "XX000" -> e.getMessage().contains("concurrently");
      default -> false;
    };
  }

  private RefusedException refused(SQLException e) {
    if (SqlErrors.isUnavailable(e)) {
      return SqlErrors.unavailable(name, e);
    }
    return switch (SqlErrors.state(e)) {
      case SqlErrors.LOCKED ->
          new RefusedException(
              Code.TARGET_BUSY, "somebody is using the tables concerned: try again", e);
      case SqlErrors.CANCELLED ->
          new RefusedException(
              Code.TARGET_BUSY, "the database took too long and nothing was changed", e);
      case SqlErrors.NOT_PERMITTED ->
          new RefusedException(
              Code.NOT_PERMITTED,
              "the connection's user may not do that: " + SqlErrors.redacted(e),
              e);
      case SqlErrors.DEPENDENTS ->
          new RefusedException(
              Code.PREVIOUS_HAS_DEPENDENTS,
              "what is to be dropped is in use by other objects; nothing is dropped with CASCADE",
              e);
      default -> new RefusedException(Code.PUBLISH_REFUSED, SqlErrors.redacted(e), e);
    };
  }
}
