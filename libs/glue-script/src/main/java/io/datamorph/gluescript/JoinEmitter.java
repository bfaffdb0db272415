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
      JoinCondition on = JoinCondition.of(step.on().get());
      Expressions expressions = new Expressions(columns);
      Python how = PythonText.literal(how(step.type()));
      if (step.type() == JoinType.INNER && on.rest().isPresent()) {
        chain.call("join", right, expressions.emit(SameColumn.apart(on.first())), how);
        chain.call("where", Helper.IN_PLACE.call(expressions.emit(on.rest().get())));
      } else {
        chain.call("join", right, expressions.emit(SameColumn.apart(on.whole())), how);
      }
    }
    return chain.call("select", carried(step, scope)).assignedTo(scope.variable(step.name()));
  }

  /** Whether a part of the condition waits for the rest, within the condition itself. */
  static boolean hasPartThatWaits(TypedStep step) {
    return step instanceof TypedStep.Join join
        && join.type() != JoinType.INNER
        && join.on().flatMap(on -> JoinCondition.of(on).rest()).isPresent();
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
