package io.datamorph.gateway.domain;

import io.datamorph.spec.type.DataType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * What a query answered.
 *
 * @param rows a cell is PostgreSQL's text form, or null
 * @param truncated whether there was more than the limits allow
 */
public record Rows(List<ColumnOf> columns, List<List<String>> rows, boolean truncated) {

  public Rows {
    columns = List.copyOf(columns);
    rows = rows.stream().map(row -> Collections.unmodifiableList(new ArrayList<>(row))).toList();
  }

  /** A column's name and its type in the words of the spec language. */
  public record ColumnOf(String name, DataType type) {

    public ColumnOf {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(type, "type");
    }
  }
}
