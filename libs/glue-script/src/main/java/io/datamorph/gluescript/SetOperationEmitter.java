package io.datamorph.gluescript;

import io.datamorph.spec.document.SetOperator;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedStep;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code union}, {@code intersect} and {@code except} of selects, which Spark matches by place:
 * {@code a.select(...).union(b.select(...)).distinct()}.
 */
final class SetOperationEmitter {

  private SetOperationEmitter() {}

  static String emit(TypedStep.SetOperation step, Scope scope) {
    List<TypedStep.Branch> branches = step.branches();
    TypedStep.Branch first = branches.get(0);
    Chain chain =
        new Chain(scope.variable(first.input())).call("select", values(step, first, scope));
    for (TypedStep.Branch branch : branches.subList(1, branches.size())) {
      chain.call(
          method(step),
          Python.atom(scope.variable(branch.input()))
              .method("select", values(step, branch, scope)));
    }
    if (step.operator() == SetOperator.UNION && !step.all()) {
      chain.call("distinct");
    }
    return chain.assignedTo(scope.variable(step.name()));
  }

  private static String method(TypedStep.SetOperation step) {
    return switch (step.operator()) {
      case UNION -> "union";
      case INTERSECT -> step.all() ? "intersectAll" : "intersect";
      case EXCEPT -> step.all() ? "exceptAll" : "subtract";
    };
  }

  private static List<Python> values(
      TypedStep.SetOperation step, TypedStep.Branch branch, Scope scope) {
    Set<Column> needed = new HashSet<>(scope.needed(step));
    Expressions expressions = scope.overOneInput();
    List<Python> values = new ArrayList<>();
    for (int i = 0; i < step.columns().size(); i++) {
      Column column = step.columns().get(i);
      TypedExpression value = branch.values().get(i);
      if (needed.contains(column)) {
        values.add(scope.named(step, expressions.emit(value), column));
      }
    }
    return values;
  }
}
