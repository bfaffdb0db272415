package io.datamorph.spec.typed;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The operands that make an expression a constant by being constants themselves, whatever the
 * others are: the first of {@code coalesce}, one side of {@code or}. Not every constant is enough
 * ({@code true or c} is true, {@code false or c} is c), so an expression may be taken for a
 * constant that is none.
 */
final class DecidingOperands {

  private DecidingOperands() {}

  /** Each a list of places among {@link Trees#children}. */
  static Stream<List<Integer>> of(TypedExpression expression) {
    int count = Trees.children(expression).size();
    List<Integer> all = IntStream.range(0, count).boxed().toList();
    return Stream.concat(Stream.of(all), fewer(expression, count));
  }

  private static Stream<List<Integer>> fewer(TypedExpression expression, int count) {
    return switch (expression) {
      case TypedExpression.And and -> each(count);
      case TypedExpression.Or or -> each(count);
      case TypedExpression.Case choice -> choices(expression, count);
      case TypedExpression.Call call when call.function().name().equals("if") ->
          choices(expression, count);
      case TypedExpression.Call call when call.function().name().equals("coalesce") ->
          Stream.of(List.of(0));
      default -> Stream.of();
    };
  }

  private static Stream<List<Integer>> each(int count) {
    return IntStream.range(0, count).mapToObj(List::of);
  }

  /**
   * One of the results and all conditions before it, or any result where all are the same. The
   * operands are condition and result in turns, and the result of the rest where there is one.
   */
  private static Stream<List<Integer>> choices(TypedExpression expression, int count) {
    List<Integer> results =
        IntStream.range(0, count).filter(i -> i % 2 == 1 || i == count - 1).boxed().toList();
    List<TypedExpression> operands = Trees.children(expression);
    boolean same = count % 2 == 1 && results.stream().map(operands::get).distinct().count() == 1;
    return Stream.concat(
        results.stream().map(DecidingOperands::conditionsAnd),
        same ? Stream.of(results) : Stream.of());
  }

  private static List<Integer> conditionsAnd(int result) {
    return IntStream.rangeClosed(0, result).filter(i -> i % 2 == 0 || i == result).boxed().toList();
  }
}
