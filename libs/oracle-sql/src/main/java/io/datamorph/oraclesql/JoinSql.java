package io.datamorph.oraclesql;

import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedStep;
import java.util.function.Function;

/** {@code SELECT orders.id, customers.name FROM orders LEFT JOIN customers ON ...}. */
final class JoinSql {

  private JoinSql() {}

  static String emit(TypedStep.Join step, Scope scope) {
    return switch (step.type()) {
      case INNER -> joined(step, "INNER JOIN", scope);
      case LEFT -> joined(step, "LEFT JOIN", scope);
      case RIGHT -> joined(step, "RIGHT JOIN", scope);
      case CROSS -> items(step, scope, carried -> true) + from(step, "CROSS JOIN", scope);
      case FULL -> full(step, scope);
      case SEMI -> matched(step, "EXISTS", step.left(), step.right(), scope);
      case ANTI -> matched(step, "NOT EXISTS", step.left(), step.right(), scope);
    };
  }

  private static String joined(TypedStep.Join step, String join, Scope scope) {
    return items(step, scope, carried -> true) + from(step, join, scope) + " ON " + on(step, scope);
  }

  /** PostgreSQL joins fully on equalities only; any other condition takes two halves. */
  private static String full(TypedStep.Join step, Scope scope) {
    if (step.on().filter(JoinSql::isEquality).isPresent()) {
      return joined(step, "FULL JOIN", scope);
    }
    return joined(step, "LEFT JOIN", scope)
        + "\nUNION ALL\n"
        + items(step, scope, carried -> carried.relation().equals(step.right()))
        + unmatched("NOT EXISTS", step.right(), step.left(), on(step, scope), scope);
  }

  private static String matched(
      TypedStep.Join step, String exists, String kept, String other, Scope scope) {
    return items(step, scope, carried -> true)
        + unmatched(exists, kept, other, on(step, scope), scope);
  }

  private static String unmatched(
      String exists, String kept, String other, String on, Scope scope) {
    return "\nFROM " + scope.name(kept) + partners(exists, other, on, scope);
  }

  /** {@code WHERE EXISTS (SELECT 1 FROM customers WHERE orders.customer = customers.id)}. */
  static String partners(String exists, TypedStep.Join step, String other, Scope scope) {
    return partners(exists, other, on(step, scope), scope);
  }

  private static String partners(String exists, String other, String on, Scope scope) {
    return "\nWHERE %s (SELECT 1 FROM %s WHERE %s)".formatted(exists, scope.name(other), on);
  }

  private static String from(TypedStep.Join step, String join, Scope scope) {
    return "\nFROM %s\n%s %s".formatted(scope.name(step.left()), join, scope.name(step.right()));
  }

  private static String items(
      TypedStep.Join step, Scope scope, Function<TypedStep.Carried, Boolean> present) {
    return Scope.list(
        step.carried().stream()
            .map(
                carried -> {
                  String sql =
                      present.apply(carried)
                          ? scope.name(carried.relation())
                              + "."
                              + Identifier.quoted(carried.from().id())
                          : "NULL::" + SqlType.of(carried.column().type());
                  return sql + " AS " + Identifier.quoted(carried.column().id());
                }));
  }

  private static String on(TypedStep.Join step, Scope scope) {
    return step.on().map(scope.qualified()::emit).orElse("TRUE");
  }

  /** Whether it is {@code left.a = right.b}, or several such with AND. */
  private static boolean isEquality(TypedExpression on) {
    return switch (on) {
      case TypedExpression.And and -> and.operands().stream().allMatch(JoinSql::isEquality);
      case TypedExpression.Compare(
              TypedExpression.Compare.Operator operator,
              TypedExpression.ColumnRef left,
              TypedExpression.ColumnRef right) ->
          operator == TypedExpression.Compare.Operator.EQUAL
              && !left.relation().equals(right.relation());
      default -> false;
    };
  }
}
