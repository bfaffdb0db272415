package io.datamorph.oraclesql;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.Arithmetic;
import io.datamorph.spec.typed.TypedExpression.When;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Questions about an expression as a whole. */
final class ExpressionTree {

  private static final Set<String> PARTIAL =
      Set.of("div", "mod", "sqrt", "ln", "exp", "power", "add_months", "date_add");

  private ExpressionTree() {}

  /**
   * Whether a value of the right type can make it an error other than an overflow, so that it must
   * not be computed for rows that an earlier condition has removed.
   */
  static boolean canFail(TypedExpression node) {
    boolean here =
        switch (node) {
          case Arithmetic arithmetic -> arithmetic.operator() == Arithmetic.Operator.DIVIDE;
          case TypedExpression.Cast cast -> !widens(cast.operand().type(), cast.type());
          case TypedExpression.Call call -> PARTIAL.contains(call.function().name());
          default -> false;
        };
    return here || children(node).stream().anyMatch(ExpressionTree::canFail);
  }

  private static boolean widens(DataType from, DataType to) {
    return switch (to) {
      case DataType.Text text -> true;
      case DataType.Double64 floating -> !(from instanceof DataType.Text);
      case DataType.BigInt whole -> from instanceof DataType.Int;
      case DataType.Decimal decimal ->
          (from instanceof DataType.Int && decimal.precision() - decimal.scale() >= 10)
              || (from instanceof DataType.BigInt && decimal.precision() - decimal.scale() >= 19)
              || (from instanceof DataType.Decimal source
                  && decimal.precision() - decimal.scale() > source.precision() - source.scale());
      case DataType.Timestamp timestamp -> !(from instanceof DataType.Text);
      case DataType.TimestampTz timestamp -> !(from instanceof DataType.Text);
      case DataType.Date date -> !(from instanceof DataType.Text);
      default -> from.equals(to);
    };
  }

  static List<TypedExpression> children(TypedExpression node) {
    return switch (node) {
      case TypedExpression.Literal literal -> List.of();
      case TypedExpression.ColumnRef ref -> List.of();
      case Arithmetic arithmetic -> List.of(arithmetic.left(), arithmetic.right());
      case TypedExpression.Negate negate -> List.of(negate.operand());
      case TypedExpression.Compare compare -> List.of(compare.left(), compare.right());
      case TypedExpression.And and -> and.operands();
      case TypedExpression.Or or -> or.operands();
      case TypedExpression.Not not -> List.of(not.operand());
      case TypedExpression.IsNull isNull -> List.of(isNull.operand());
      case TypedExpression.In in ->
          Stream.concat(Stream.of(in.operand()), in.options().stream()).toList();
      case TypedExpression.Between between ->
          List.of(between.operand(), between.low(), between.high());
      case TypedExpression.Like like -> List.of(like.operand());
      case TypedExpression.Case branches -> branches(branches);
      case TypedExpression.Cast cast -> List.of(cast.operand());
      case TypedExpression.Call call -> call.arguments();
      case TypedExpression.WindowCall call -> call.arguments();
    };
  }

  private static List<TypedExpression> branches(TypedExpression.Case branches) {
    Stream<TypedExpression> arms =
        branches.whens().stream()
            .flatMap((When when) -> Stream.of(when.condition(), when.result()));
    return Stream.concat(arms, branches.otherwise().stream()).toList();
  }
}
