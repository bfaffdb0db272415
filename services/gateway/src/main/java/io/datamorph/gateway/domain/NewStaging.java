package io.datamorph.gateway.domain;

import io.datamorph.spec.catalogue.TableName;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A staging table to be made, and the role that may fill it.
 *
 * @param table its name within {@link Names#SCHEMA}
 * @param sources what the role may read besides
 */
public record NewStaging(
    String table, String role, List<TableName> sources, List<Rows.ColumnOf> columns) {

  private static final int MOST_COLUMNS = 1600;

  public NewStaging {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(role, "role");
    sources = List.copyOf(new LinkedHashSet<>(sources));
    columns = List.copyOf(columns);
    if (columns.isEmpty() || columns.size() > MOST_COLUMNS) {
      throw new RefusedException(
          Code.INVALID_REQUEST, "a table has 1 to " + MOST_COLUMNS + " columns", "columns");
    }
    Set<String> names = new HashSet<>();
    for (Rows.ColumnOf column : columns) {
      if (!names.add(Names.checked(column.name(), "columns"))) {
        throw new RefusedException(
            Code.INVALID_REQUEST, "two columns are called " + column.name(), "columns");
      }
    }
  }

  /** A login of the job, good for this one staging table. */
  public record Login(String url, String user, String password) {

    @Override
    public String toString() {
      return "Login[" + user + "]";
    }
  }
}
