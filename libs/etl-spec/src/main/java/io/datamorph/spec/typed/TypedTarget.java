package io.datamorph.spec.typed;

import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.document.WriteMode;
import java.util.List;

/**
 * The table written.
 *
 * @param input the relation whose rows it gets
 * @param columns the target's columns in order; ids are the column names
 */
public record TypedTarget(
    String connection,
    TableName table,
    WriteMode mode,
    List<String> keys,
    String input,
    List<Column> columns) {

  public TypedTarget {
    keys = List.copyOf(keys);
    columns = List.copyOf(columns);
  }
}
