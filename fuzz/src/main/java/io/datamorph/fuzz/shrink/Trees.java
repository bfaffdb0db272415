package io.datamorph.fuzz.shrink;

import io.datamorph.spec.expression.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Expressions that are smaller than a given one. */
final class Trees {

  private static final List<Expression> SIMPLE =
      List.of(
          new Expression.Null(),
          new Expression.Truth(true),
          new Expression.Number("1"),
          new Expression.Text("a"));

  private Trees() {}

  /** Each with one part of it replaced by a part of that, or by a constant; larger parts first. */
  static List<Expression> smaller(Expression expression) {
    List<Expression> smaller = new ArrayList<>(ExpressionParts.of(expression));
    if (!ExpressionParts.of(expression).isEmpty()) {
      smaller.addAll(SIMPLE);
    }
    smaller.addAll(shorter(expression));
    List<Expression> children = ExpressionParts.of(expression);
    for (int i = 0; i < children.size(); i++) {
      for (Expression child : smaller(children.get(i))) {
        List<Expression> changed = new ArrayList<>(children);
        changed.set(i, child);
        smaller.add(ExpressionParts.replaced(expression, changed));
      }
    }
    return smaller;
  }

  /** How many nodes it has. */
  static int size(Expression expression) {
    return 1 + ExpressionParts.of(expression).stream().mapToInt(Trees::size).sum();
  }

  /** The same kind of node with fewer children, or fewer words. */
  private static List<Expression> shorter(Expression expression) {
    return switch (expression) {
      case Expression.And(var operands) when operands.size() > 2 ->
          without(operands).<Expression>map(Expression.And::new).toList();
      case Expression.Or(var operands) when operands.size() > 2 ->
          without(operands).<Expression>map(Expression.Or::new).toList();
      case Expression.In(var operand, var options) when options.size() > 1 ->
          without(options).<Expression>map(fewer -> new Expression.In(operand, fewer)).toList();
      case Expression.Case(var operand, var whens, var otherwise) when whens.size() > 1 ->
          without(whens)
              .<Expression>map(fewer -> new Expression.Case(operand, fewer, otherwise))
              .toList();
      case Expression.Case(var operand, var whens, var otherwise) when otherwise.isPresent() ->
          List.of(new Expression.Case(operand, whens, Optional.empty()));
      case Expression.Call call -> shorter(call);
      default -> List.of();
    };
  }

  private static List<Expression> shorter(Expression.Call call) {
    List<Expression> shorter = new ArrayList<>();
    if (call.distinct()) {
      shorter.add(
          new Expression.Call(
              call.name(), call.arguments(), false, call.star(), call.orderBy(), call.filter()));
    }
    if (call.filter().isPresent()) {
      shorter.add(
          new Expression.Call(
              call.name(),
              call.arguments(),
              call.distinct(),
              call.star(),
              call.orderBy(),
              Optional.empty()));
    }
    if (!call.orderBy().isEmpty()) {
      shorter.add(
          new Expression.Call(
              call.name(),
              call.arguments(),
              call.distinct(),
              call.star(),
              List.of(),
              call.filter()));
    }
    if (call.arguments().size() > 1) {
      without(call.arguments())
          .forEach(
              fewer ->
                  shorter.add(
                      new Expression.Call(
                          call.name(),
                          fewer,
                          call.distinct(),
                          call.star(),
                          call.orderBy(),
                          call.filter())));
    }
    return shorter;
  }

  static <T> Stream<List<T>> without(List<T> items) {
    return java.util.stream.IntStream.range(0, items.size())
        .mapToObj(
            i -> {
              List<T> fewer = new ArrayList<>(items);
              fewer.remove(i);
              return fewer;
            });
  }
}
