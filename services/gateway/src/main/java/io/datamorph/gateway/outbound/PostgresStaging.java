package io.datamorph.gateway.outbound;

import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.Names;
import io.datamorph.gateway.domain.NewStaging;
import io.datamorph.gateway.domain.PostgresTypes;
import io.datamorph.gateway.domain.RefusedException;
import io.datamorph.gateway.domain.Rows;
import io.datamorph.gateway.domain.TargetVersion;
import io.datamorph.spec.catalogue.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes and removes staging tables and the roles of the jobs that fill them. */
final class PostgresStaging {

  private final Session session;

  PostgresStaging(Connection connection) throws SQLException {
    this.session = new Session(connection);
  }

  /**
   * All of it or nothing, in the transaction of the connection.
   *
   * @return what the target is now, if that counts
   */
  Optional<TargetVersion> open(NewStaging staging, String password) throws SQLException {
    Optional<TargetVersion> base = Optional.empty();
    if (staging.base().isPresent()) {
      base = Optional.of(new BaseTable(session).opened(staging.base().get(), staging.columns()));
    }
    session.lockForDdl();
    makeSchema();
    PublicationTable.create(session);
    JobRole role = new JobRole(session, staging.role());
    role.drop();
    String table = qualified(staging.table());
    session.run("DROP TABLE IF EXISTS " + table);
    session.run("CREATE TABLE " + table + " (" + columns(staging.columns()) + ")");
    role.create(password);
    role.grantUsage(Names.SCHEMA);
    session.run("GRANT SELECT, INSERT ON " + table + " TO " + Sql.name(staging.role()));
    for (TableName source : staging.sources()) {
      requireTable(source);
      role.grantRead(source);
    }
    if (staging.base().filter(NewStaging.Base::existing).isPresent()) {
      role.grantRead(staging.base().get().table());
    }
    return base;
  }

  void close(String table, String role, boolean keep) throws SQLException {
    session.lockForDdl();
    new JobRole(session, role).drop();
    if (!keep) {
      session.run("DROP TABLE IF EXISTS " + qualified(table));
    }
  }

  private void makeSchema() throws SQLException {
    if (session.isTrue("SELECT to_regnamespace(?) IS NOT NULL", Names.SCHEMA)) {
      return;
    }
    try {
      session.run("CREATE SCHEMA " + Sql.name(Names.SCHEMA));
    } catch (SQLException e) {
      if (!SqlErrors.state(e).equals(SqlErrors.NOT_PERMITTED)) {
        throw e;
      }
      throw new RefusedException(
          Code.CONNECTION_CANNOT_CREATE_SCHEMA,
          "the connection's user may not create the schema %s; let the owner of the database run: GRANT CREATE ON DATABASE %s TO %s"
              .formatted(
                  Names.SCHEMA,
                  session.text("SELECT quote_ident(current_database())"),
                  session.text("SELECT quote_ident(current_user)")),
          e);
    }
  }

  private void requireTable(TableName source) throws SQLException {
    if (!session.isTrue("SELECT to_regclass(?) IS NOT NULL", Sql.name(source))) {
      throw new RefusedException(
          Code.UNKNOWN_TABLE, "there is no table " + source.display(), "sources");
    }
  }

  private static String columns(List<Rows.ColumnOf> columns) {
    return columns.stream()
        .map(column -> Sql.name(column.name()) + " " + PostgresTypes.write(column.type()))
        .collect(Collectors.joining(", "));
  }

  static String qualified(String table) {
    return Sql.name(Names.SCHEMA) + "." + Sql.name(table);
  }
}
