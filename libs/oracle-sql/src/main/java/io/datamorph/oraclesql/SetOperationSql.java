package io.datamorph.oraclesql;

import io.datamorph.spec.document.SetOperator;
import io.datamorph.spec.typed.TypedStep;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * {@code SELECT id FROM orders UNION ALL SELECT id FROM returns}. NULLs are equal in it, and texts
 * only where all bytes are: no collation that a source may have gets this far.
 */
final class SetOperationSql {

  private SetOperationSql() {}

  static String emit(TypedStep.SetOperation step, Scope scope) {
    return step.branches().stream()
        .map(branch -> branch(branch, step, scope))
        .collect(Collectors.joining("\n" + operator(step.operator()) + all(step) + "\n"));
  }

  static String branch(TypedStep.Branch branch, TypedStep.SetOperation step, Scope scope) {
    ExpressionSql expressions = ExpressionSql.overOneRelation();
    return Scope.list(
            IntStream.range(0, step.columns().size())
                .mapToObj(
                    i ->
                        Scope.item(
                            expressions.emit(branch.values().get(i)), step.columns().get(i))))
        + "\nFROM "
        + scope.name(branch.input());
  }

  private static String operator(SetOperator operator) {
    return switch (operator) {
      case UNION -> "UNION";
      case INTERSECT -> "INTERSECT";
      case EXCEPT -> "EXCEPT";
    };
  }

  private static String all(TypedStep.SetOperation step) {
    return step.all() ? " ALL" : "";
  }
}
