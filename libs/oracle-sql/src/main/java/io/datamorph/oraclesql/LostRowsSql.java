package io.datamorph.oraclesql;

import io.datamorph.spec.document.JoinType;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.Trees;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.ColumnRef;
import io.datamorph.spec.typed.TypedSpec;
import io.datamorph.spec.typed.TypedStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code SELECT customer_id::text AS customer_id, count(*) AS times FROM orders WHERE NOT EXISTS
 * (SELECT 1 FROM customers WHERE ...) GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 10}.
 */
final class LostRowsSql {

  private LostRowsSql() {}

  static List<LostRows> of(TypedSpec spec, TypedStep.Join join, int limit) {
    List<LostRows> lost = new ArrayList<>();
    if (JoinedRows.losesLeft(join.type())) {
      lost.add(side(spec, join, join.left(), join.right(), limit));
    }
    if (JoinedRows.losesRight(join.type())) {
      lost.add(side(spec, join, join.right(), join.left(), limit));
    }
    return lost.stream().filter(side -> !side.keys().isEmpty()).toList();
  }

  private static LostRows side(
      TypedSpec spec, TypedStep.Join join, String side, String other, int limit) {
    CommonTables tables = new CommonTables(spec, Set.of(side, other));
    List<Column> keys = keys(join, side);
    String exists = join.type() == JoinType.ANTI ? "EXISTS" : "NOT EXISTS";
    String sql =
        KeyCountsSql.emit(
            keys,
            keys.stream().map(key -> asText(side, key)),
            tables.scope().name(side) + JoinSql.partners(exists, join, other, tables.scope()),
            "",
            limit);
    return new LostRows(side, keys, tables.query(sql));
  }

  private static List<Column> keys(TypedStep.Join join, String side) {
    return join.on().stream()
        .flatMap(Trees::references)
        .filter(ref -> ref.relation().equals(side))
        .map(ColumnRef::column)
        .distinct()
        .toList();
  }

  private static String asText(String relation, Column key) {
    TypedExpression text =
        new TypedExpression.Cast(new ColumnRef(relation, key), new DataType.Text());
    return ExpressionSql.overOneRelation().emit(text) + " AS " + Identifier.quoted(key.id());
  }
}
