package io.datamorph.oraclesql;

import io.datamorph.spec.document.SetOperator;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.Computed;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedStep;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is to be counted of a step beside its rows in and out: {@code (SELECT count(*) FROM orders
 * WHERE EXISTS (...))}, at most two numbers.
 */
final class StepCountsSql {

  private StepCountsSql() {}

  static List<String> emit(TypedStep step, Scope scope) {
    return switch (step) {
      case TypedStep.Join join ->
          List.of(
              count(
                  scope.name(join.left()) + JoinSql.partners("EXISTS", join, join.right(), scope)),
              count(
                  scope.name(join.right()) + JoinSql.partners("EXISTS", join, join.left(), scope)));
      case TypedStep.Aggregate aggregate -> List.of(groups(aggregate, scope));
      case TypedStep.SetOperation operation -> compared(operation, scope);
      case TypedStep.Pivot pivot -> List.of(unlisted(pivot, scope));
      case TypedStep.Explode explode -> List.of(empty(explode, scope));
      case TypedStep.Select select -> List.of();
      case TypedStep.Derive derive -> List.of();
      case TypedStep.Filter filter -> List.of();
      case TypedStep.Sort sort -> List.of();
      case TypedStep.Limit limit -> List.of();
      case TypedStep.Fill fill -> List.of();
      case TypedStep.Dedupe dedupe -> List.of();
      case TypedStep.Window window -> List.of();
      case TypedStep.Distinct distinct -> List.of();
      case TypedStep.Unpivot unpivot -> List.of();
      case TypedStep.Custom custom -> List.of();
    };
  }

  static String count(String from) {
    return "(SELECT count(*) FROM " + from + ")";
  }

  /** Without having all groups are rows. */
  private static String groups(TypedStep.Aggregate step, Scope scope) {
    if (step.having().isEmpty()) {
      return count(scope.name(step.name()));
    }
    ExpressionSql expressions = ExpressionSql.overOneRelation();
    return step.groups().isEmpty()
        ? "1"
        : distinct(
            step.groups().stream().map(Computed::expression).map(expressions::emit),
            scope.name(step.input()));
  }

  /** Rows of the first input, equal ones once unless all count. */
  private static List<String> compared(TypedStep.SetOperation step, Scope scope) {
    if (step.operator() == SetOperator.UNION) {
      return List.of();
    }
    TypedStep.Branch first = step.branches().get(0);
    ExpressionSql expressions = ExpressionSql.overOneRelation();
    String input = scope.name(first.input());
    return List.of(
        step.all()
            ? count(input)
            : distinct(first.values().stream().map(expressions::emit), input));
  }

  private static String distinct(Stream<String> values, String from) {
    return count(
        "(SELECT DISTINCT "
            + values.collect(Collectors.joining(", "))
            + " FROM "
            + from
            + ") AS once");
  }

  private static String unlisted(TypedStep.Pivot step, Scope scope) {
    TypedExpression listed =
        new TypedExpression.In(
            step.on(), step.cells().stream().<TypedExpression>map(TypedStep.Cell::value).toList());
    return count(
        scope.name(step.input())
            + " WHERE ("
            + ExpressionSql.overOneRelation().emit(listed)
            + ") IS NOT TRUE");
  }

  private static String empty(TypedStep.Explode step, Scope scope) {
    String array = Identifier.quoted(step.array().column().id());
    String elements =
        step.array().type() instanceof DataType.Json
            ? "CASE WHEN json_typeof(%1$s) = 'array' THEN json_array_length(%1$s) END"
                .formatted(array)
            : "cardinality(" + array + ")";
    return count(scope.name(step.input()) + " WHERE coalesce(" + elements + ", 0) = 0");
  }
}
