package io.datamorph.oraclesql;

import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedSource;
import java.util.List;

/**
 * The table's columns, each brought to exactly the type that the spec says: fixed-length text loses
 * its padding, small numbers widen, a collation of its own is left behind.
 */
final class SourceSql {

  private SourceSql() {}

  static String emit(TypedSource source) {
    return emit(source.table(), source.columns());
  }

  static String emit(TableName table, List<Column> columns) {
    return Scope.list(columns.stream().map(SourceSql::item))
        + "\nFROM "
        + Identifier.qualified(table.schema(), table.table());
  }

  private static String item(Column column) {
    String name = Identifier.quoted(column.id());
    String sql = name + "::" + SqlType.of(column.type());
    return (column.type() instanceof DataType.Text ? "(" + sql + ") COLLATE ucs_basic" : sql)
        + " AS "
        + name;
  }
}
