package io.datamorph.contracts;

import java.util.Objects;

/** The staging table of one job. */
public record Staging(String connection, String schema, String table) {

  public Staging {
    Objects.requireNonNull(connection, "connection");
    Objects.requireNonNull(schema, "schema");
    Objects.requireNonNull(table, "table");
  }
}
