package io.datamorph.oraclesql;

import io.datamorph.spec.typed.TypedTarget;

/** What the target holds when the new rows have gone into it. */
final class TargetSql {

  private TargetSql() {}

  static String emit(TypedTarget target, CommonTables tables) {
    return switch (target.mode()) {
      case REPLACE -> NewRowsSql.emit(target, tables.scope());
      case APPEND -> appended(target, tables);
      case MERGE -> target.existing() ? MergeSql.emit(target, tables) : appended(target, tables);
      case SCD2 -> HistorySql.emit(target, tables);
    };
  }

  private static String appended(TypedTarget target, CommonTables tables) {
    String rows = NewRowsSql.emit(target, tables.scope());
    return target.existing()
        ? SourceSql.emit(target.table(), target.columns()) + "\nUNION ALL\n" + rows
        : rows;
  }
}
