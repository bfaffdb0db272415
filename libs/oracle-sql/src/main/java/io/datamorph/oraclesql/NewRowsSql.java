package io.datamorph.oraclesql;

import io.datamorph.spec.document.History;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedTarget;
import java.util.ArrayList;
import java.util.List;

/** {@code SELECT id::integer AS id FROM totals}: what the target gets, of exactly its types. */
final class NewRowsSql {

  private NewRowsSql() {}

  static String emit(TypedTarget target, Scope scope) {
    List<String> items = new ArrayList<>();
    List<Column> columns = columns(target);
    for (int i = 0; i < columns.size(); i++) {
      TypedExpression value =
          i < target.values().size()
              ? target.values().get(i)
              : target.history().orElseThrow().since();
      items.add(item(value, columns.get(i)));
    }
    return Scope.list(items.stream()) + "\nFROM " + scope.name(target.input());
  }

  /** The target's columns that its input fills, and of a history {@code valid_from}. */
  static List<Column> columns(TypedTarget target) {
    List<Column> columns = new ArrayList<>(target.columns().subList(0, target.values().size()));
    target.columns().stream()
        .skip(columns.size())
        .filter(column -> column.id().equals(History.VALID_FROM))
        .forEach(columns::add);
    return columns;
  }

  /** The columns that tell new rows apart: the keys, and of a history also {@code valid_from}. */
  static List<Column> keys(TypedTarget target) {
    return columns(target).stream()
        .filter(
            column ->
                target.keys().contains(column.id())
                    || (target.history().isPresent() && column.id().equals(History.VALID_FROM)))
        .toList();
  }

  private static String item(TypedExpression value, Column column) {
    ExpressionSql expressions = ExpressionSql.overOneRelation();
    boolean ready = value instanceof TypedExpression.Cast && value.type().equals(column.type());
    String sql =
        ready
            ? expressions.emit(value)
            : expressions.operand(new TypedExpression.Cast(value, column.type()));
    return sql + " AS " + Identifier.quoted(column.id());
  }
}
