package io.datamorph.gateway.outbound;

import io.datamorph.spec.catalogue.TableName;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Whatever has a name among a schema's tables. */
record Relation(long id, TableName name, String kind, String owner) {

  private static final String TABLE = "r";

  static Optional<Relation> find(Session session, TableName name) throws SQLException {
    List<List<String>> rows =
        session.rows(
            """
            SELECT c.oid::bigint,
                   CASE WHEN c.relispartition OR EXISTS (
                          SELECT 1 FROM pg_inherits i WHERE c.oid IN (i.inhrelid, i.inhparent))
                        THEN 'partition' ELSE c.relkind::text END,
                   pg_get_userbyid(c.relowner)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ? AND c.relname = ?""",
            name.schema(),
            name.table());
    return rows.stream()
        .findFirst()
        .map(row -> new Relation(Long.parseLong(row.get(0)), name, row.get(1), row.get(2)));
  }

  boolean isTable() {
    return kind.equals(TABLE);
  }

  /** For people. */
  String what() {
    return switch (kind) {
      case TABLE -> "a table";
      case "v" -> "a view";
      case "m" -> "a materialized view";
      case "f" -> "a foreign table";
      case "p", "partition" -> "a partitioned table or a part of one";
      case "S" -> "a sequence";
      case "i", "I" -> "an index";
      default -> "not a table";
    };
  }
}
