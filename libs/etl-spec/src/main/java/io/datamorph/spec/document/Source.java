package io.datamorph.spec.document;

import io.datamorph.spec.catalogue.TableName;
import java.util.Objects;

/** A table read, under the name by which steps refer to it. */
public record Source(String name, String connection, TableName table) {

  public Source {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(connection, "connection");
    Objects.requireNonNull(table, "table");
  }
}
