package io.datamorph.gluescript;

import io.datamorph.spec.function.Functions;
import io.datamorph.spec.typed.Trees;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.Call;
import io.datamorph.spec.typed.TypedExpression.ColumnRef;
import io.datamorph.spec.typed.TypedExpression.Compare;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code a.x == a.x} becomes {@code a.x == coalesce(a.x)}: where both sides of a join come from one
 * table, Spark takes a column that is compared with itself for the column of either side.
 */
final class SameColumn {

  private SameColumn() {}

  static TypedExpression apart(TypedExpression on) {
    boolean compares = on instanceof Compare || on instanceof Call;
    Set<TypedExpression> seen = new HashSet<>();
    return Trees.withChildren(
        on,
        child ->
            compares && child instanceof ColumnRef column && !seen.add(column)
                ? coalesced(column)
                : apart(child));
  }

  private static TypedExpression coalesced(ColumnRef column) {
    return new Call(
        Functions.find("coalesce").orElseThrow().function(),
        List.of(column),
        false,
        column.type(),
        column.nullable());
  }
}
