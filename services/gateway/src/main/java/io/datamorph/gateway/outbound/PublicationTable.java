package io.datamorph.gateway.outbound;

import io.datamorph.gateway.domain.Names;
import io.datamorph.gateway.domain.Publication;
import io.datamorph.spec.catalogue.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * What was published in a database, kept there, so that it is written with the publish or not at
 * all. A table is ours as long as it is the very one that was published, not one of its name.
 */
final class PublicationTable {

  static final String OURS = "SELECT DISTINCT target_id FROM " + Names.SCHEMA + ".publications";

  private PublicationTable() {}

  static boolean isThere(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "SELECT to_regclass('" + Names.SCHEMA + ".publications') IS NOT NULL")) {
      row.next();
      return row.getBoolean(1);
    }
  }

  static void create(Session session) throws SQLException {
    session.run(
        """
        CREATE TABLE IF NOT EXISTS %s.publications (
          workflow_id   text        PRIMARY KEY,
          iteration     integer     NOT NULL,
          target_schema text        NOT NULL,
          target_table  text        NOT NULL,
          target_id     bigint      NOT NULL,
          row_count     bigint      NOT NULL,
          previous      text,
          published_at  timestamptz NOT NULL DEFAULT now()
        )"""
            .formatted(Names.SCHEMA));
  }

  static Optional<Publication.Done> find(Connection connection, String workflowId)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT row_count, previous FROM "
                + Names.SCHEMA
                + ".publications"
                + " WHERE workflow_id = ?")) {
      query.setString(1, workflowId);
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Publication.Done(row.getLong(1), Optional.ofNullable(row.getString(2))))
            : Optional.empty();
      }
    }
  }

  static boolean isOurs(Connection connection, long tableId) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT 1 FROM " + Names.SCHEMA + ".publications WHERE target_id = ? LIMIT 1")) {
      query.setLong(1, tableId);
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  static void add(
      Connection connection, Publication publication, long tableId, Publication.Done done)
      throws SQLException {
    TableName target = publication.target();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO "
                + Names.SCHEMA
                + ".publications (workflow_id, iteration, target_schema,"
                + " target_table, target_id, row_count, previous) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, publication.workflowId());
      insert.setInt(2, publication.iteration());
      insert.setString(3, target.schema());
      insert.setString(4, target.table());
      insert.setLong(5, tableId);
      insert.setLong(6, done.rows());
      insert.setString(7, done.previous().orElse(null));
      insert.executeUpdate();
    }
  }
}
