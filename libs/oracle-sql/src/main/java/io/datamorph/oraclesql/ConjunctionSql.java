package io.datamorph.oraclesql;

import io.datamorph.spec.typed.Fallible;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.And;
import java.util.List;

/**
 * {@code b <> 0 AND a / b > 1}: the second condition is only computed where the first is not false.
 * PostgreSQL promises no order for AND, so a CASE keeps it where it matters.
 */
final class ConjunctionSql {

  private ConjunctionSql() {}

  static String emit(And node, ExpressionSql expressions) {
    List<TypedExpression> operands = node.operands();
    int safe = 0;
    while (safe < operands.size() && !Fallible.is(operands.get(safe))) {
      safe++;
    }
    if (safe == 0 || safe == operands.size()) {
      return expressions.joined(operands.stream(), " AND ");
    }
    String guard = expressions.joined(operands.subList(0, safe).stream(), " AND ");
    String all = expressions.joined(operands.stream(), " AND ");
    return "CASE WHEN (" + guard + ") IS FALSE THEN FALSE ELSE " + all + " END";
  }
}
