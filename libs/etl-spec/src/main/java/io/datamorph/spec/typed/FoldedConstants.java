package io.datamorph.spec.typed;

import io.datamorph.spec.typed.TypedExpression.ColumnRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The constant columns that something is computed from that can fail. An engine that puts the
 * constant in the column's place would compute before it sees a row, even where there is none.
 */
public final class FoldedConstants {

  /** Where a column got its constant. */
  private record Origin(String step, String column) {}

  /** By relation and id of a column: what it is computed from, if from constants alone. */
  private final Map<String, Map<String, Set<Origin>>> constants = new HashMap<>();

  private final Set<Origin> folded = new HashSet<>();

  private FoldedConstants() {}

  public static FoldedConstants of(TypedSpec spec) {
    FoldedConstants found = new FoldedConstants();
    for (TypedStep step : spec.steps()) {
      found.constants.put(step.name(), found.after(step));
      if (!found.constants.values().stream().allMatch(Map::isEmpty)) {
        StepExpressions.of(step).forEach(found::visit);
      }
    }
    return found;
  }

  /** Whether this column of the step is one. */
  public boolean contains(Relation step, Column column) {
    return folded.contains(new Origin(step.name(), column.id()));
  }

  /** Whether the step has such a column. */
  public boolean isIn(Relation step) {
    return folded.stream().anyMatch(origin -> origin.step().equals(step.name()));
  }

  private void visit(TypedExpression expression) {
    if (mayFail(expression)) {
      originsIn(expression)
          .ifPresentOrElse(folded::addAll, () -> Trees.children(expression).forEach(this::visit));
    }
  }

  /** Also by an overflow, which a constant either has for every row or for none. */
  private static boolean mayFail(TypedExpression expression) {
    return Fallible.is(expression) || computes(expression);
  }

  private static boolean computes(TypedExpression expression) {
    return expression instanceof TypedExpression.Arithmetic
        || expression instanceof TypedExpression.Negate
        || Trees.children(expression).stream().anyMatch(FoldedConstants::computes);
  }

  private Map<String, Set<Origin>> after(TypedStep step) {
    return switch (step) {
      case TypedStep.Select select -> computed(select, select.computed());
      case TypedStep.Derive derive -> carried(derive, derive.input(), derive.computed());
      case TypedStep.Window window -> carried(window, window.input(), window.computed());
      case TypedStep.Aggregate aggregate ->
          computed(
              aggregate,
              Stream.of(aggregate.groups(), aggregate.measures(), aggregate.havingMeasures())
                  .flatMap(List::stream)
                  .toList());
      case TypedStep.Pivot pivot ->
          computed(
              pivot,
              Stream.concat(
                      Stream.of(pivot.groups()),
                      pivot.cells().stream().map(TypedStep.Cell::measures))
                  .flatMap(List::stream)
                  .toList());
      case TypedStep.Fill fill -> carried(fill, fill.input(), List.of());
      case TypedStep.Filter filter -> carried(filter, filter.input(), List.of());
      case TypedStep.Sort sort -> carried(sort, sort.input(), List.of());
      case TypedStep.Limit limit -> carried(limit, limit.input(), List.of());
      case TypedStep.Dedupe dedupe -> carried(dedupe, dedupe.input(), List.of());
      case TypedStep.Distinct distinct -> carried(distinct, distinct.input(), List.of());
      case TypedStep.Explode explode -> carried(explode, explode.input(), List.of());
      case TypedStep.Join join -> joined(join);
      case TypedStep.SetOperation operation -> united(operation);
      case TypedStep.Unpivot unpivot -> Map.of();
      case TypedStep.Custom custom -> Map.of();
    };
  }

  private Map<String, Set<Origin>> carried(Relation step, String input, List<Computed> computed) {
    Map<String, Set<Origin>> after = new HashMap<>(in(input));
    computed.forEach(item -> after.remove(item.column().id()));
    after.putAll(computed(step, computed));
    return after;
  }

  private Map<String, Set<Origin>> computed(Relation step, List<Computed> computed) {
    Map<String, Set<Origin>> after = new HashMap<>();
    computed.forEach(
        item ->
            origins(item.expression(), new Origin(step.name(), item.column().id()))
                .ifPresent(origins -> after.put(item.column().id(), origins)));
    return after;
  }

  private Map<String, Set<Origin>> joined(TypedStep.Join join) {
    Map<String, Set<Origin>> after = new HashMap<>();
    join.carried()
        .forEach(
            carried ->
                Optional.ofNullable(in(carried.relation()).get(carried.from().id()))
                    .ifPresent(origins -> after.put(carried.column().id(), origins)));
    return after;
  }

  private Map<String, Set<Origin>> united(TypedStep.SetOperation operation) {
    Map<String, Set<Origin>> after = new HashMap<>();
    for (int i = 0; i < operation.columns().size(); i++) {
      String id = operation.columns().get(i).id();
      for (TypedStep.Branch branch : operation.branches()) {
        origins(branch.values().get(i), new Origin(operation.name(), id))
            .ifPresent(
                origins -> after.computeIfAbsent(id, any -> new HashSet<>()).addAll(origins));
      }
    }
    return after;
  }

  /** Of a constant itself the step that writes it. */
  private Optional<Set<Origin>> origins(TypedExpression expression, Origin own) {
    return seesRows(expression)
        ? Optional.empty()
        : originsIn(expression).map(origins -> origins.isEmpty() ? Set.of(own) : origins);
  }

  private static boolean seesRows(TypedExpression expression) {
    return expression instanceof TypedExpression.WindowCall
        || Trees.isAggregate(expression)
        || Trees.children(expression).stream().anyMatch(FoldedConstants::seesRows);
  }

  /** What its columns get their constants from; empty if the rows decide on its value. */
  private Optional<Set<Origin>> originsIn(TypedExpression expression) {
    if (expression instanceof ColumnRef reference) {
      return originsOf(reference);
    }
    List<Optional<Set<Origin>>> operands =
        Trees.children(expression).stream().map(this::originsIn).toList();
    return DecidingOperands.of(expression)
        .map(deciding -> deciding.stream().map(operands::get).toList())
        .filter(deciding -> deciding.stream().allMatch(Optional::isPresent))
        .map(deciding -> deciding.stream().flatMap(Optional::stream).flatMap(Set::stream))
        .map(origins -> origins.collect(Collectors.toSet()))
        .reduce(FoldedConstants::union);
  }

  private Optional<Set<Origin>> originsOf(ColumnRef reference) {
    return Optional.ofNullable(in(reference.relation()).get(reference.column().id()));
  }

  private static Set<Origin> union(Set<Origin> some, Set<Origin> others) {
    return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
  }

  private Map<String, Set<Origin>> in(String relation) {
    return constants.getOrDefault(relation, Map.of());
  }
}
