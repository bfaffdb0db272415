package io.datamorph.gluescript;

import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.ColumnRef;
import java.util.List;
import java.util.stream.Stream;

/** Which columns an expression reads. */
final class References {

  private References() {}

  static Stream<ColumnRef> in(TypedExpression expression) {
    return expression instanceof ColumnRef reference
        ? Stream.of(reference)
        : operands(expression).flatMap(References::in);
  }

  private static Stream<TypedExpression> operands(TypedExpression expression) {
    return switch (expression) {
      case TypedExpression.Literal literal -> Stream.empty();
      case ColumnRef reference -> Stream.empty();
      case TypedExpression.Arithmetic sum -> Stream.of(sum.left(), sum.right());
      case TypedExpression.Negate negate -> Stream.of(negate.operand());
      case TypedExpression.Compare compare -> Stream.of(compare.left(), compare.right());
      case TypedExpression.And and -> and.operands().stream();
      case TypedExpression.Or or -> or.operands().stream();
      case TypedExpression.Not not -> Stream.of(not.operand());
      case TypedExpression.IsNull test -> Stream.of(test.operand());
      case TypedExpression.In in -> Stream.concat(Stream.of(in.operand()), in.options().stream());
      case TypedExpression.Between between ->
          Stream.of(between.operand(), between.low(), between.high());
      case TypedExpression.Like like -> Stream.of(like.operand());
      case TypedExpression.Case choice -> ofCase(choice);
      case TypedExpression.Cast cast -> Stream.of(cast.operand());
      case TypedExpression.Call call -> call.arguments().stream();
    };
  }

  private static Stream<TypedExpression> ofCase(TypedExpression.Case choice) {
    return Stream.concat(
        choice.whens().stream().flatMap(when -> Stream.of(when.condition(), when.result())),
        choice.otherwise().map(List::of).orElse(List.of()).stream());
  }
}
