package io.datamorph.gluescript;

import io.datamorph.spec.document.JoinType;
import io.datamorph.spec.typed.TypedStep;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A join of aliased inputs; its columns are then picked one by one, so none is ambiguous. */
final class JoinEmitter {

  private JoinEmitter() {}

  static String emit(TypedStep.Join step, Scope scope) {
    Columns columns = reference -> qualified(reference.relation(), reference.column().id(), scope);
    Chain chain = new Chain(aliased(step.left(), scope));
    Python right = Python.atom(aliased(step.right(), scope));
    if (step.type() == JoinType.CROSS || step.on().isEmpty()) {
      chain.call("crossJoin", right);
    } else {
      Python on = new Expressions(columns).emit(SameColumn.apart(step.on().get()));
      chain.call("join", right, on, PythonText.literal(how(step.type())));
    }
    return chain.call("select", carried(step, scope)).assignedTo(scope.variable(step.name()));
  }

  private static List<Python> carried(TypedStep.Join step, Scope scope) {
    Set<io.datamorph.spec.typed.Column> needed = new HashSet<>(scope.needed(step));
    return step.carried().stream()
        .filter(carried -> needed.contains(carried.column()))
        .map(
            carried -> {
              Python from =
                  Columns.column(qualified(carried.relation(), carried.from().id(), scope));
              return carried.from().id().equals(carried.column().id())
                  ? from
                  : Columns.alias(from, carried.column().id());
            })
        .toList();
  }

  private static String aliased(String relation, Scope scope) {
    String variable = scope.variable(relation);
    return variable + ".alias(" + PythonText.quoted(variable) + ")";
  }

  /** A variable is a plain name, so it needs no quotes as an alias. */
  private static String qualified(String relation, String column, Scope scope) {
    return scope.variable(relation) + "." + Columns.quoted(column);
  }

  private static String how(JoinType type) {
    return switch (type) {
      case INNER -> "inner";
      case LEFT -> "left";
      case RIGHT -> "right";
      case FULL -> "full";
      case SEMI -> "left_semi";
      case ANTI -> "left_anti";
      case CROSS -> "cross";
    };
  }
}
