package io.datamorph.validator.domain;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.Computed;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.Call;
import io.datamorph.spec.typed.TypedExpression.ColumnRef;
import io.datamorph.spec.typed.TypedSource;
import io.datamorph.spec.typed.TypedSpec;
import io.datamorph.spec.typed.TypedStep;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Sums and counts of which nothing can get lost: those of an aggregate whose groups all reach the
 * target, in exact numbers.
 */
final class Reconciliations {

  private static final List<String> ADDITIVE = List.of("sum", "count");

  private Reconciliations() {}

  static Optional<Rule> of(TypedSpec spec) {
    String input = spec.target().input();
    Map<String, Column> stored = Facts.stored(spec);
    List<Rule.Measure> measures = new ArrayList<>();
    Set<String> grouped = new LinkedHashSet<>();
    for (Column column : spec.relation(input).columns()) {
      origin(spec, input, column.id())
          .ifPresent(
              origin -> {
                measures.add(new Rule.Measure(stored.get(column.id()), origin.measure()));
                grouped.add(origin.input());
              });
    }
    // Without a join in between there is one aggregate only, and so one relation grouped.
    return grouped.stream().findFirst().map(first -> new Rule.Reconciles(first, measures));
  }

  /** An additive measure over a relation. */
  private record Origin(String input, Call measure) {}

  private static Optional<Origin> origin(TypedSpec spec, String relation, String column) {
    return switch (spec.relation(relation)) {
      case TypedSource source -> Optional.empty();
      case TypedStep.Sort step -> origin(spec, step.input(), column);
      case TypedStep.Select step ->
          find(step.computed(), column)
              .flatMap(Reconciliations::plain)
              .flatMap(input -> origin(spec, step.input(), input));
      case TypedStep.Derive step ->
          find(step.computed(), column).isPresent()
              ? Optional.empty()
              : origin(spec, step.input(), column);
      case TypedStep.Fill step ->
          find(step.computed(), column).filter(item -> !isZero(item.expression())).isPresent()
              ? Optional.empty()
              : origin(spec, step.input(), column);
      case TypedStep.Window step ->
          find(step.computed(), column).isPresent()
              ? Optional.empty()
              : origin(spec, step.input(), column);
      case TypedStep.Aggregate step -> measured(step, column);
      // These lose or repeat rows.
      case TypedStep.Filter step -> Optional.empty();
      case TypedStep.Limit step -> Optional.empty();
      case TypedStep.Dedupe step -> Optional.empty();
      case TypedStep.Join step -> Optional.empty();
      case TypedStep.Distinct step -> Optional.empty();
      case TypedStep.SetOperation step -> Optional.empty();
      case TypedStep.Pivot step -> Optional.empty();
      case TypedStep.Unpivot step -> Optional.empty();
      case TypedStep.Explode step -> Optional.empty();
      case TypedStep.Custom step -> Optional.empty();
    };
  }

  /** Zero in place of NULL leaves a sum as it is. */
  private static boolean isZero(TypedExpression value) {
    return switch (value) {
      case TypedExpression.Cast cast -> isZero(cast.operand());
      case TypedExpression.Literal literal ->
          literal.value().flatMap(Judge::number).filter(n -> n.signum() == 0).isPresent();
      default -> false;
    };
  }

  private static Optional<Origin> measured(TypedStep.Aggregate step, String column) {
    return step.having().isPresent()
        ? Optional.empty()
        : find(step.measures(), column)
            .flatMap(Reconciliations::additive)
            .map(call -> new Origin(step.input(), call));
  }

  private static Optional<Call> additive(Computed item) {
    return Stream.of(item.expression())
        .filter(Call.class::isInstance)
        .map(Call.class::cast)
        .filter(call -> ADDITIVE.contains(call.function().name()) && !call.distinct())
        .filter(call -> !(call.type() instanceof DataType.Double64))
        .findFirst();
  }

  private static Optional<String> plain(Computed item) {
    return item.expression() instanceof ColumnRef ref
        ? Optional.of(ref.column().id())
        : Optional.empty();
  }

  private static Optional<Computed> find(List<Computed> computed, String column) {
    return computed.stream().filter(item -> item.column().id().equals(column)).findFirst();
  }
}
