package io.datamorph.gateway.outbound;

import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.NewStaging;
import io.datamorph.gateway.domain.PostgresTypes;
import io.datamorph.gateway.domain.RefusedException;
import io.datamorph.gateway.domain.Rows;
import io.datamorph.gateway.domain.TargetVersion;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.type.DataType;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The target of a job that adds rows to it. */
final class BaseTable {

  private final Session session;

  BaseTable(Session session) {
    this.session = session;
  }

  /** What the target is now, if it is what the job was made for. */
  TargetVersion opened(NewStaging.Base base, List<Rows.ColumnOf> columns) throws SQLException {
    TableName table = base.table();
    Optional<Relation> now = Relation.find(session, table);
    if (base.existing() && now.isEmpty()) {
      throw changed(table, "is not there any more");
    }
    if (!base.existing() && now.isPresent()) {
      throw changed(table, "was not there when the request was understood, and is there now");
    }
    if (now.isPresent()) {
      requireColumns(now.get(), columns);
    }
    return version(now);
  }

  static RefusedException changed(TableName table, String how) {
    return new RefusedException(
        Code.TARGET_CHANGED, "the target " + table.display() + " " + how, "base");
  }

  /**
   * Changes with every row that is written, since each version of a row has its own place and
   * transaction; so it also tells a row that was changed and changed back.
   */
  TargetVersion version(Optional<Relation> table) throws SQLException {
    if (table.isEmpty()) {
      return TargetVersion.ABSENT;
    }
    if (!table.get().isTable()) {
      return new TargetVersion(table.get().what());
    }
    return new TargetVersion(
        session.text(
            """
            SELECT concat_ws('/', ?::oid,
              (SELECT md5(string_agg(concat_ws(' ', attnum, attname, atttypid, atttypmod), ','
                                     ORDER BY attnum))
               FROM pg_attribute WHERE attrelid = ?::oid AND attnum > 0 AND NOT attisdropped),
              count(*), bit_xor(hashtidextended(ctid, xmin::text::bigint)))
            FROM\s"""
                + Sql.name(table.get().name()),
            table.get().id(),
            table.get().id()));
  }

  private void requireColumns(Relation table, List<Rows.ColumnOf> columns) throws SQLException {
    if (!table.isTable()) {
      throw new RefusedException(
          Code.TARGET_IS_NOT_A_TABLE,
          table.name().display() + " is " + table.what() + ", to which no rows are added",
          "base");
    }
    Map<String, DataType> wanted = new HashMap<>();
    columns.forEach(column -> wanted.put(column.name(), column.type()));
    Map<String, DataType> found = new HashMap<>();
    for (List<String> row : session.rows(CatalogueQueries.COLUMNS_OF_TABLE, table.id())) {
      DataType type = PostgresTypes.read(row.get(3), Integer.parseInt(row.get(4)));
      found.put(row.get(1), type);
      if (type instanceof DataType.Decimal decimal
          && !row.get(2).equals(PostgresTypes.write(type))) {
        requireExact(table, row.get(1), decimal);
      }
    }
    if (!found.equals(wanted)) {
      throw changed(table.name(), "has other columns than when the request was understood");
    }
  }

  /** Rows that stay must not lose a digit on their way through the job. */
  private void requireExact(Relation table, String column, DataType.Decimal type)
      throws SQLException {
    String name = Sql.name(column);
    String query =
        "SELECT EXISTS (SELECT FROM %s WHERE NOT (abs(%s) < 10::numeric ^ %d AND scale(trim_scale(%s)) <= %d))"
            .formatted(
                Sql.name(table.name()), name, type.precision() - type.scale(), name, type.scale());
    if (session.isTrue(query)) {
      throw new RefusedException(
          Code.TARGET_CONSTRAINT,
          "the column %s of %s holds numbers that do not fit into %s, as which it is read; rows can be added when it is of such a type"
              .formatted(column, table.name().display(), type.display()),
          "base");
    }
  }
}
