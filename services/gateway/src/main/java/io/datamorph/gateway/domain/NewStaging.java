package io.datamorph.gateway.domain;

import io.datamorph.spec.catalogue.TableName;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A staging table to be made, and the role that may fill it.
 *
 * @param table its name within {@link Names#SCHEMA}
 * @param sources what the role may read besides
 * @param base the target, when its present rows count
 */
public record NewStaging(
    String table,
    String role,
    List<TableName> sources,
    List<Rows.ColumnOf> columns,
    Optional<Base> base) {

  private static final int MOST_COLUMNS = 1600;

  public NewStaging {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(base, "base");
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

  /**
   * A target that rows are added to.
   *
   * @param existing whether the job reads it; else there must be no such table
   */
  public record Base(TableName table, boolean existing) {

    public Base {
      Objects.requireNonNull(table, "table");
    }
  }

  /** A login of the job, good for this one staging table. */
  public record Login(String url, String user, String password) {

    @Override
    public String toString() {
      return "Login[" + user + "]";
    }
  }

  /** The staging table was made, and the target looked at before anybody could read it. */
  public record Opened(Login login, Optional<TargetVersion> base) {

    public Opened {
      Objects.requireNonNull(login, "login");
      Objects.requireNonNull(base, "base");
    }
  }
}
