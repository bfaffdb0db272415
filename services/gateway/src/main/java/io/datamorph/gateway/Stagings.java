package io.datamorph.gateway;

import io.datamorph.gateway.domain.TargetVersion;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The staging tables and job roles that are, or may be, in the warehouses. */
final class Stagings {

  /** An opening that has not come to its end within this time has died. */
  private static final String LONGEST_OPENING = "60 seconds";

  /** A staging table and its role; {@code opening} while it may be made at this very moment. */
  record Row(String connection, String table, String role, boolean opening) {}

  private final Handle handle;

  Stagings(Handle handle) {
    this.handle = handle;
  }

  /** Before it is made, so that it is found whatever happens. */
  void opening(String connection, String table, String role, String workflowId) {
    handle
        .createUpdate(
            """
            insert into staging (connection, table_name, role_name, workflow_id, state)
            values (:connection, :table, :role, :workflow, 'OPENING')
            on conflict (connection, table_name)
            do update set state = 'OPENING', opened_at = now()""")
        .bind("connection", connection)
        .bind("table", table)
        .bind("role", role)
        .bind("workflow", workflowId)
        .execute();
  }

  /** With what the target was just before. */
  void opened(String connection, String table, Optional<TargetVersion> base) {
    handle
        .createUpdate(
            """
            update staging set state = 'OPEN', base_version = :base
            where connection = :connection and table_name = :table""")
        .bind("base", base.map(TargetVersion::text).orElse(null))
        .bind("connection", connection)
        .bind("table", table)
        .execute();
  }

  /** What the target was when the staging table was opened; empty when that does not matter. */
  Optional<TargetVersion> base(String connection, String table) {
    return handle
        .createQuery(
            """
            select base_version from staging where connection = :connection
              and table_name = :table and base_version is not null""")
        .bind("connection", connection)
        .bind("table", table)
        .mapTo(String.class)
        .findOne()
        .map(TargetVersion::new);
  }

  void dropped(String connection, String table) {
    handle
        .createUpdate(
            """
            update staging set state = 'DROPPED'
            where connection = :connection and table_name = :table""")
        .bind("connection", connection)
        .bind("table", table)
        .execute();
  }

  List<Row> left(String workflowId) {
    return handle
        .createQuery(
            """
            select connection, table_name, role_name,
              state = 'OPENING' and opened_at > now() - interval '%s' as opening
            from staging where workflow_id = :workflow and state <> 'DROPPED'
            order by connection, table_name"""
                .formatted(LONGEST_OPENING))
        .bind("workflow", workflowId)
        .map(
            (row, context) ->
                new Row(
                    row.getString("connection"),
                    row.getString("table_name"),
                    row.getString("role_name"),
                    row.getBoolean("opening")))
        .list();
  }
}
