package io.datamorph.spec.typed;

import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.document.WriteMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The table written. What it holds afterwards is computed from the rows of {@code input} and, for
 * every mode but replace, from what it holds now.
 *
 * @param keys names of the target's columns that identify a row; of a history, a key's versions
 * @param input the relation whose rows it gets
 * @param columns the target's columns in order; ids are the column names
 * @param values for each of {@code columns}, in order, the input's value of exactly that type; of a
 *     history without its last three columns
 * @param existing whether the target is there now and its rows count; it has {@code columns}, in
 *     any order
 * @param history only for {@link WriteMode#SCD2}
 */
public record TypedTarget(
    String connection,
    TableName table,
    WriteMode mode,
    List<String> keys,
    String input,
    List<Column> columns,
    List<TypedExpression> values,
    boolean existing,
    Optional<TypedHistory> history) {

  public TypedTarget {
    Objects.requireNonNull(connection, "connection");
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(history, "history");
    keys = List.copyOf(keys);
    columns = List.copyOf(columns);
    values = List.copyOf(values);
  }
}
