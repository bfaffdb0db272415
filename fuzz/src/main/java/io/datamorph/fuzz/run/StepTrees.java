package io.datamorph.fuzz.run;

import io.datamorph.spec.typed.Computed;
import io.datamorph.spec.typed.Trees;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedOrderKey;
import io.datamorph.spec.typed.TypedStep;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The expressions of a step. */
final class StepTrees {

  private StepTrees() {}

  static Stream<TypedExpression> all(TypedStep step) {
    return switch (step) {
      case TypedStep.Select s -> of(s.computed());
      case TypedStep.Derive s -> of(s.computed());
      case TypedStep.Filter s -> Stream.of(s.condition());
      case TypedStep.Join s -> s.on().stream();
      case TypedStep.Aggregate s ->
          Stream.of(of(s.groups()), of(s.measures()), of(s.havingMeasures()), s.having().stream())
              .flatMap(part -> part);
      case TypedStep.Sort s -> keys(s.by());
      case TypedStep.Limit s -> keys(s.by());
      case TypedStep.Fill s -> of(s.computed());
      case TypedStep.Dedupe s -> keys(s.by());
      case TypedStep.Window s -> of(s.computed());
      case TypedStep.Distinct s -> Stream.empty();
      case TypedStep.SetOperation s ->
          s.branches().stream().flatMap(branch -> branch.values().stream());
      case TypedStep.Pivot s ->
          Stream.concat(of(s.groups()), s.cells().stream().flatMap(cell -> of(cell.measures())));
      case TypedStep.Unpivot s -> s.labels().stream().map(TypedStep.Labelled::value);
      case TypedStep.Explode s -> Stream.empty();
      case TypedStep.Custom s -> Stream.empty();
    };
  }

  private static Stream<TypedExpression> of(List<Computed> computed) {
    return computed.stream().map(Computed::expression);
  }

  private static Stream<TypedExpression> keys(List<TypedOrderKey> keys) {
    return keys.stream().map(TypedOrderKey::expression);
  }

  /** The largest parts that no column goes into, without plain constants. */
  static Stream<TypedExpression> constants(TypedExpression expression) {
    if (expression instanceof TypedExpression.Literal) {
      return Stream.empty();
    }
    return every(expression, StepTrees::isScalar)
        ? Stream.of(expression)
        : Trees.children(expression).stream().flatMap(StepTrees::constants);
  }

  private static boolean isScalar(TypedExpression node) {
    return !(node instanceof TypedExpression.ColumnRef)
        && !(node instanceof TypedExpression.WindowCall)
        && !Trees.isAggregate(node);
  }

  private static boolean every(TypedExpression expression, Predicate<TypedExpression> test) {
    return test.test(expression)
        && Trees.children(expression).stream().allMatch(child -> every(child, test));
  }

  /**
   * What is one of several that an {@code or} or an {@code in} looks at, where nothing guards it.
   */
  static Stream<TypedExpression> alternatives(TypedExpression expression) {
    return switch (expression) {
      case TypedExpression.Or or -> or.operands().stream();
      case TypedExpression.In in -> in.options().stream();
      case TypedExpression.Not not -> alternatives(not.operand());
      case TypedExpression.IsNull test -> alternatives(test.operand());
      case TypedExpression.Compare compare ->
          Stream.of(compare.left(), compare.right()).flatMap(StepTrees::alternatives);
      default -> Stream.empty();
    };
  }

  /** What window functions are called with. */
  static Stream<TypedExpression> windowArguments(TypedExpression expression) {
    Stream<TypedExpression> own =
        expression instanceof TypedExpression.WindowCall call
            ? Stream.concat(call.arguments().stream(), keys(call.orderBy()))
            : Stream.empty();
    return Stream.concat(
        own, Trees.children(expression).stream().flatMap(StepTrees::windowArguments));
  }
}
