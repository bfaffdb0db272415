package io.datamorph.spec.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A table as the database describes it.
 *
 * @param uniqueKeys column lists of unique constraints and indexes other than the primary key
 * @param rowEstimate the planner's estimate; negative when unknown
 * @param createdHere whether this system published the table
 */
public record CatalogueTable(
    TableName name,
    Optional<String> comment,
    List<CatalogueColumn> columns,
    List<String> primaryKey,
    List<List<String>> uniqueKeys,
    List<ForeignKey> foreignKeys,
    long rowEstimate,
    boolean createdHere) {

  public CatalogueTable {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(comment, "comment");
    columns = List.copyOf(columns);
    primaryKey = List.copyOf(primaryKey);
    uniqueKeys = uniqueKeys.stream().map(List::copyOf).toList();
    foreignKeys = List.copyOf(foreignKeys);
  }

  /** By the name alone: tables are looked up far too often to go through all of their columns. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }

  public Optional<CatalogueColumn> column(String columnName) {
    return columns.stream().filter(column -> column.name().equals(columnName)).findFirst();
  }
}
