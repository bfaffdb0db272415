package io.datamorph.fuzz.shrink;

import io.datamorph.spec.expression.Expression;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** The expressions that an expression is made of. */
final class ExpressionParts {

  private ExpressionParts() {}

  static List<Expression> of(Expression expression) {
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
      case Expression.In(var operand, var options) ->
          Stream.concat(Stream.of(operand), options.stream()).toList();
      case Expression.Between(var operand, var low, var high) -> List.of(operand, low, high);
      case Expression.Like like -> List.of(like.operand());
      case Expression.Case choice -> parts(choice);
      case Expression.Cast(var operand, var type) -> List.of(operand);
      case Expression.Call call ->
          Stream.of(
                  call.arguments().stream(),
                  call.orderBy().stream().map(Expression.SortKey::expression),
                  call.filter().stream())
              .flatMap(part -> part)
              .toList();
    };
  }

  private static List<Expression> parts(Expression.Case choice) {
    List<Expression> parts = new ArrayList<>();
    choice.operand().ifPresent(parts::add);
    for (Expression.When when : choice.whens()) {
      parts.add(when.condition());
      parts.add(when.result());
    }
    choice.otherwise().ifPresent(parts::add);
    return parts;
  }

  /** The expression with these in place of its children, in their order. */
  static Expression replaced(Expression expression, List<Expression> children) {
    Iterator<Expression> next = children.iterator();
    return switch (expression) {
      case Expression.Null leaf -> leaf;
      case Expression.Truth leaf -> leaf;
      case Expression.Number leaf -> leaf;
      case Expression.Text leaf -> leaf;
      case Expression.Reference leaf -> leaf;
      case Expression.Binary(var operator, var left, var right) ->
          new Expression.Binary(operator, next.next(), next.next());
      case Expression.Negate negate -> new Expression.Negate(next.next());
      case Expression.And and -> new Expression.And(children);
      case Expression.Or or -> new Expression.Or(children);
      case Expression.Not not -> new Expression.Not(next.next());
      case Expression.IsNull test -> new Expression.IsNull(next.next());
      case Expression.IsTruth test -> new Expression.IsTruth(next.next(), test.value());
      case Expression.Same same -> new Expression.Same(next.next(), next.next());
      case Expression.In in -> new Expression.In(next.next(), children.subList(1, children.size()));
      case Expression.Between between ->
          new Expression.Between(next.next(), next.next(), next.next());
      case Expression.Like like ->
          new Expression.Like(next.next(), like.pattern(), like.escape(), like.ignoreCase());
      case Expression.Case choice ->
          new Expression.Case(
              choice.operand().map(operand -> next.next()),
              choice.whens().stream()
                  .map(when -> new Expression.When(next.next(), next.next()))
                  .toList(),
              choice.otherwise().map(otherwise -> next.next()));
      case Expression.Cast cast -> new Expression.Cast(next.next(), cast.type());
      case Expression.Call call ->
          new Expression.Call(
              call.name(),
              call.arguments().stream().map(argument -> next.next()).toList(),
              call.distinct(),
              call.star(),
              call.orderBy().stream()
                  .map(key -> new Expression.SortKey(next.next(), key.direction(), key.nulls()))
                  .toList(),
              call.filter().map(filter -> next.next()));
    };
  }
}
