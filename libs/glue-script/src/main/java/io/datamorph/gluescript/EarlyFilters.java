package io.datamorph.gluescript;

import io.datamorph.spec.document.SetOperator;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.Computed;
import io.datamorph.spec.typed.Fallible;
import io.datamorph.spec.typed.Trees;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedSpec;
import io.datamorph.spec.typed.TypedStep;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The filters that Spark would compute too early. It moves a filter before a join and copies it to
 * the join's other side, where a value that makes it fail may stand in a row without a partner.
 */
final class EarlyFilters {

  /**
   * What is known of a relation.
   *
   * @param fewer whether a step before, past which Spark moves filters, has removed rows
   * @param fallible ids of the columns computed since by an expression that can fail
   */
  private record State(boolean fewer, Set<String> fallible) {

    boolean canFail(TypedExpression expression) {
      return Fallible.is(expression)
          || Trees.references(expression).anyMatch(read -> fallible.contains(read.column().id()));
    }
  }

  private final Map<String, State> states = new HashMap<>();
  private final Set<String> early = new HashSet<>();

  private EarlyFilters() {}

  static EarlyFilters of(TypedSpec spec) {
    EarlyFilters filters = new EarlyFilters();
    boolean joins = spec.steps().stream().anyMatch(TypedStep.Join.class::isInstance);
    spec.sources().forEach(source -> filters.states.put(source.name(), new State(false, Set.of())));
    for (TypedStep step : spec.steps()) {
      if (step instanceof TypedStep.Filter filter) {
        State input = filters.states.get(filter.input());
        if ((joins || input.fewer()) && input.canFail(filter.condition())) {
          filters.early.add(filter.name());
        }
      }
      filters.states.put(step.name(), filters.after(step));
    }
    return filters;
  }

  boolean contains(TypedStep.Filter filter) {
    return early.contains(filter.name());
  }

  private State after(TypedStep step) {
    return switch (step) {
      case TypedStep.Select select -> computed(select.input(), select.computed(), List.of());
      case TypedStep.Derive derive -> computed(derive.input(), derive.computed(), derive.columns());
      case TypedStep.Window window -> computed(window.input(), window.computed(), window.columns());
      case TypedStep.Fill fill -> computed(fill.input(), fill.computed(), fill.columns());
      case TypedStep.Filter filter -> new State(states.get(filter.input()).fewer(), Set.of());
      case TypedStep.Sort sort -> states.get(sort.input());
      case TypedStep.Distinct distinct -> states.get(distinct.input());
      case TypedStep.Limit limit -> new State(false, Set.of());
      case TypedStep.Pivot pivot -> new State(states.get(pivot.input()).fewer(), Set.of());
      case TypedStep.Aggregate aggregate ->
          new State(
              aggregate.having().isPresent() || states.get(aggregate.input()).fewer(), Set.of());
      case TypedStep.Unpivot unpivot ->
          new State(!unpivot.includeNulls() || states.get(unpivot.input()).fewer(), Set.of());
      case TypedStep.SetOperation operation -> after(operation);
      case TypedStep.Join join -> new State(true, Set.of());
      case TypedStep.Dedupe dedupe -> new State(true, Set.of());
      case TypedStep.Explode explode -> new State(true, Set.of());
      case TypedStep.Custom custom -> new State(true, Set.of());
    };
  }

  private State computed(String input, List<Computed> computed, List<Column> carried) {
    State before = states.get(input);
    Set<String> fallible = new HashSet<>(before.fallible());
    fallible.retainAll(carried.stream().map(Column::id).toList());
    for (Computed column : computed) {
      if (before.canFail(column.expression())) {
        fallible.add(column.column().id());
      } else {
        fallible.remove(column.column().id());
      }
    }
    return new State(before.fewer(), fallible);
  }

  private State after(TypedStep.SetOperation operation) {
    if (operation.operator() != SetOperator.UNION) {
      return new State(true, Set.of());
    }
    boolean fewer = false;
    Set<String> fallible = new HashSet<>();
    for (TypedStep.Branch branch : operation.branches()) {
      State before = states.get(branch.input());
      fewer |= before.fewer();
      for (int i = 0; i < operation.columns().size(); i++) {
        if (before.canFail(branch.values().get(i))) {
          fallible.add(operation.columns().get(i).id());
        }
      }
    }
    return new State(fewer, fallible);
  }
}
