package io.datamorph.spec.typed;

import io.datamorph.spec.catalogue.TableName;
import java.util.List;
import java.util.Objects;

/** A source table with its columns; {@link Column#id} is the database's column name. */
public record TypedSource(String name, String connection, TableName table, List<Column> columns)
    implements Relation {

  public TypedSource {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(connection, "connection");
    Objects.requireNonNull(table, "table");
    columns = List.copyOf(columns);
  }
}
