package io.datamorph.spec.catalogue;

import java.util.Objects;

/** A table's schema and name, each exactly as the database stores it (unquoted). */
public record TableName(String schema, String table) {

  public static final String DEFAULT_SCHEMA = "public";

  public TableName {
    Objects.requireNonNull(schema, "schema");
    Objects.requireNonNull(table, "table");
  }

  /** {@code schema.table} for people and messages; not quoted, so not for SQL. */
  public String display() {
    return schema + "." + table;
  }
}
