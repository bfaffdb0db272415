package io.datamorph.spec.expression;

import io.datamorph.spec.check.Code;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Bounds how deep an expression is, so that whoever walks it may do so recursively. */
final class Depth {

  private static final int MOST = 250;

  private record Visit(Expression expression, int depth) {}

  private Depth() {}

  /** The expression itself, when it is not too deep. */
  static Expression bounded(Expression whole) {
    Deque<Visit> open = new ArrayDeque<>();
    open.push(new Visit(whole, 1));
    while (!open.isEmpty()) {
      Visit visit = open.pop();
      if (visit.depth > MOST) {
        throw tooDeep();
      }
      children(visit.expression).forEach(child -> open.push(new Visit(child, visit.depth + 1)));
    }
    return whole;
  }

  static SyntaxFault tooDeep() {
    return new SyntaxFault(
        Code.EXPRESSION_TOO_LARGE,
        "The expression has too many operators inside each other; use a derive step.");
  }

  private static List<Expression> children(Expression expression) {
    return switch (expression) {
      case Expression.Null leaf -> List.of();
      case Expression.Truth leaf -> List.of();
      case Expression.Number leaf -> List.of();
      case Expression.Text leaf -> List.of();
      case Expression.Reference leaf -> List.of();
      case Expression.Binary(var operator, var left, var right) -> List.of(left, right);
      case Expression.Negate(var operand) -> List.of(operand);
      case Expression.And(var operands) -> operands;
      case Expression.Or(var operands) -> operands;
      case Expression.Not(var operand) -> List.of(operand);
      case Expression.IsNull(var operand) -> List.of(operand);
      case Expression.IsTruth(var operand, var value) -> List.of(operand);
      case Expression.Same(var left, var right) -> List.of(left, right);
      case Expression.In(var operand, var options) -> with(options, operand);
      case Expression.Between(var operand, var low, var high) -> List.of(operand, low, high);
      case Expression.Like like ->
          with(like.escape().stream().toList(), like.operand(), like.pattern());
      case Expression.Case choice -> children(choice);
      case Expression.Cast(var operand, var type) -> List.of(operand);
      case Expression.Call call -> call.arguments();
    };
  }

  private static List<Expression> children(Expression.Case choice) {
    List<Expression> children = new ArrayList<>();
    choice.operand().ifPresent(children::add);
    for (Expression.When when : choice.whens()) {
      children.add(when.condition());
      children.add(when.result());
    }
    choice.otherwise().ifPresent(children::add);
    return children;
  }

  private static List<Expression> with(List<Expression> more, Expression... first) {
    List<Expression> children = new ArrayList<>(List.of(first));
    children.addAll(more);
    return children;
  }
}
