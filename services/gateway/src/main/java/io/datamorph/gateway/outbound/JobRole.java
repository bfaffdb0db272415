package io.datamorph.gateway.outbound;

import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.RefusedException;
import io.datamorph.spec.catalogue.TableName;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.postgresql.util.PasswordUtil;

/**
 * The login of one job: short-lived, and good for nothing but its sources and its staging table.
 */
final class JobRole {

  private static final String LIFETIME = "2 hours";
  private static final int MOST_CONNECTIONS = 16;

  private final Session session;
  private final String name;
  private final String quoted;

  JobRole(Session session, String name) {
    this.session = session;
    this.name = name;
    this.quoted = Sql.name(name);
  }

  /** The password goes to the server as a SCRAM verifier, so it is in nobody's log. */
  void create(String password) throws SQLException {
    String until = session.text("SELECT (now() + interval '" + LIFETIME + "')::text");
    String verifier = PasswordUtil.encodeScramSha256(password.toCharArray());
    try {
      session.run(
          "CREATE ROLE %s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION CONNECTION LIMIT %d PASSWORD %s VALID UNTIL %s"
              .formatted(quoted, MOST_CONNECTIONS, Sql.text(verifier), Sql.text(until)));
    } catch (SQLException e) {
      if (SqlErrors.state(e).equals(SqlErrors.NOT_PERMITTED)) {
        throw mayNotCreateRoles(e);
      }
      throw e;
    }
    session.run("ALTER ROLE " + quoted + " SET timezone = 'UTC'");
    session.run("ALTER ROLE " + quoted + " SET lock_timeout = '30s'");
    session.run("ALTER ROLE " + quoted + " SET idle_in_transaction_session_timeout = '10min'");
    if (!isSuperuser()) {
      // Without being a member the maker could neither revoke what the role has nor end it.
      session.run("GRANT " + quoted + " TO CURRENT_USER");
    }
  }

  private RefusedException mayNotCreateRoles(SQLException e) throws SQLException {
    session.connection().rollback();
    String user = session.text("SELECT quote_ident(current_user)");
    return new RefusedException(
        Code.CONNECTION_CANNOT_CREATE_ROLES,
        "the connection's user %s may not create roles, and every job gets a role of its own; let an administrator run: ALTER ROLE %s CREATEROLE"
            .formatted(user, user),
        e);
  }

  void grantUsage(String schema) throws SQLException {
    if (!session.isTrue("SELECT has_schema_privilege(?, ?, 'USAGE')", name, schema)) {
      grant("USAGE", "SCHEMA " + Sql.name(schema));
    }
    if (!session.isTrue("SELECT has_schema_privilege(?, ?, 'USAGE')", name, schema)) {
      throw mayNotGrant("USAGE ON SCHEMA " + Sql.name(schema), null);
    }
  }

  void grantRead(TableName source) throws SQLException {
    grantUsage(source.schema());
    grant("SELECT", "TABLE " + Sql.name(source));
    // Without the right to grant, PostgreSQL warns only.
    if (!session.isTrue("SELECT has_table_privilege(?, ?, 'SELECT')", name, Sql.name(source))) {
      throw mayNotGrant("SELECT ON " + Sql.name(source), null);
    }
  }

  private void grant(String right, String on) throws SQLException {
    try {
      session.run("GRANT " + right + " ON " + on + " TO " + quoted);
    } catch (SQLException e) {
      if (SqlErrors.state(e).equals(SqlErrors.NOT_PERMITTED)) {
        throw mayNotGrant(right + " ON " + on, e);
      }
      throw e;
    }
  }

  private static RefusedException mayNotGrant(String what, SQLException e) {
    return new RefusedException(
        Code.CONNECTION_CANNOT_GRANT,
        "the connection's user cannot pass the right to its job; let the owner run: GRANT "
            + what
            + " TO <the connection's user> WITH GRANT OPTION",
        e);
  }

  /** Ends the role, its sessions and its rights; nothing happens when there is none. */
  void drop() throws SQLException {
    if (!session.isTrue("SELECT to_regrole(?) IS NOT NULL", quoted)) {
      return;
    }
    session.run("ALTER ROLE " + quoted + " NOLOGIN");
    endSessions();
    session.run("DROP OWNED BY " + quoted);
    session.run("DROP ROLE " + quoted);
  }

  private void endSessions() throws SQLException {
    Savepoint before = session.connection().setSavepoint();
    try {
      session.rows(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = ?", name);
      session.connection().releaseSavepoint(before);
    } catch (SQLException e) {
      if (!SqlErrors.state(e).equals(SqlErrors.NOT_PERMITTED)) {
        throw e;
      }
      // Its sessions lose every right all the same.
      session.connection().rollback(before);
    }
  }

  private boolean isSuperuser() throws SQLException {
    return session.isTrue("SELECT rolsuper FROM pg_roles WHERE rolname = current_user");
  }
}
