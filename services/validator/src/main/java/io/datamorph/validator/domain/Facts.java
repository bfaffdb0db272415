package io.datamorph.validator.domain;

import io.datamorph.spec.document.History;
import io.datamorph.spec.document.JoinType;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.Computed;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.ColumnRef;
import io.datamorph.spec.typed.TypedHistory;
import io.datamorph.spec.typed.TypedSource;
import io.datamorph.spec.typed.TypedSpec;
import io.datamorph.spec.typed.TypedStep;
import io.datamorph.spec.typed.TypedTarget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the steps made true and later steps left true. A fact goes on only as long as each of its
 * columns goes on unchanged, so that a right result always keeps to it.
 */
final class Facts {

  private final TypedSpec spec;

  private Facts(TypedSpec spec) {
    this.spec = spec;
  }

  /** Those that hold in the target. */
  static List<Fact> of(TypedSpec spec) {
    return kept(new Facts(spec).of(spec.target().input()), stored(spec)).distinct().toList();
  }

  /** A column of the target's input, by its id, to the target's column that is nothing but it. */
  static Map<String, Column> stored(TypedSpec spec) {
    TypedTarget target = spec.target();
    Map<String, Column> columns = new HashMap<>();
    for (int i = 0; i < target.values().size(); i++) {
      if (target.values().get(i) instanceof ColumnRef ref) {
        columns.put(ref.column().id(), target.columns().get(i));
      }
    }
    target
        .history()
        .map(TypedHistory::since)
        .filter(ColumnRef.class::isInstance)
        .map(ColumnRef.class::cast)
        .ifPresent(since -> columns.put(since.column().id(), validFrom(target)));
    return columns;
  }

  /** Since when a row of a history holds. */
  static Column validFrom(TypedTarget target) {
    return target.columns().stream()
        .filter(column -> column.id().equals(History.VALID_FROM))
        .findFirst()
        .orElseThrow();
  }

  private Stream<Fact> of(String relation) {
    return switch (spec.relation(relation)) {
      case TypedSource source -> Stream.empty();
      case TypedStep step -> ofStep(step);
    };
  }

  private Stream<Fact> ofStep(TypedStep step) {
    return switch (step) {
      case TypedStep.Filter filter ->
          Stream.concat(of(filter.input()), conjuncts(filter.condition(), "filter", filter.name()));
      case TypedStep.Sort sort -> of(sort.input());
      case TypedStep.Limit limit -> of(limit.input());
      case TypedStep.Dedupe dedupe -> of(dedupe.input());
      case TypedStep.Select select -> kept(of(select.input()), plain(select.computed()));
      case TypedStep.Derive derive ->
          kept(of(derive.input()), unchanged(derive.columns(), derive.computed()));
      case TypedStep.Fill fill -> filled(fill);
      case TypedStep.Join join -> joined(join);
      case TypedStep.Aggregate aggregate -> aggregated(aggregate);
      case TypedStep.Window window ->
          kept(of(window.input()), unchanged(window.columns(), window.computed()));
      case TypedStep.Distinct distinct -> of(distinct.input());
      case TypedStep.Explode explode -> kept(of(explode.input()), carriedOn(explode));
      case TypedStep.Unpivot unpivot ->
          kept(of(unpivot.input()), unchanged(unpivot.kept(), List.of()));
      case TypedStep.Pivot pivot ->
          pivot.groups().isEmpty()
              ? Stream.empty()
              : kept(of(pivot.input()), plain(pivot.groups()));
      // The inputs of these may hold different facts.
      case TypedStep.SetOperation operation -> Stream.empty();
      case TypedStep.Custom custom -> Stream.empty();
    };
  }

  /** Without what the elements took the place of. */
  private static Map<String, Column> carriedOn(TypedStep.Explode explode) {
    Map<String, Column> carried = unchanged(explode.columns(), List.of());
    carried.remove(explode.element().id());
    explode.position().ifPresent(position -> carried.remove(position.id()));
    return carried;
  }

  private Stream<Fact> filled(TypedStep.Fill fill) {
    Stream<Fact> made =
        fill.computed().stream()
            .filter(item -> !item.expression().nullable())
            .map(
                item ->
                    new Fact(
                        "null_replacement",
                        fill.name(),
                        new TypedExpression.Not(
                            new TypedExpression.IsNull(
                                new ColumnRef(fill.name(), item.column())))));
    return Stream.concat(kept(of(fill.input()), unchanged(fill.columns(), fill.computed())), made);
  }

  private Stream<Fact> joined(TypedStep.Join join) {
    Stream<Fact> left =
        join.type() == JoinType.RIGHT || join.type() == JoinType.FULL
            ? Stream.empty()
            : kept(of(join.left()), carried(join, join.left()));
    boolean keepsRight =
        join.type() == JoinType.INNER
            || join.type() == JoinType.RIGHT
            || join.type() == JoinType.CROSS;
    return keepsRight
        ? Stream.concat(left, kept(of(join.right()), carried(join, join.right())))
        : left;
  }

  private Stream<Fact> aggregated(TypedStep.Aggregate step) {
    Map<String, Column> own = new HashMap<>();
    step.columns().forEach(column -> own.put(column.id(), column));
    Stream<Fact> having =
        step.having().stream()
            .flatMap(condition -> conjuncts(condition, "having", step.name()))
            .flatMap(fact -> kept(fact, own).stream());
    // Without groups there is a row even when the input has none.
    return step.groups().isEmpty()
        ? having
        : Stream.concat(kept(of(step.input()), plain(step.groups())), having);
  }

  private static Stream<Fact> conjuncts(TypedExpression condition, String category, String step) {
    return condition instanceof TypedExpression.And and
        ? and.operands().stream().flatMap(operand -> conjuncts(operand, category, step))
        : Stream.of(new Fact(category, step, condition));
  }

  private static Stream<Fact> kept(Stream<Fact> facts, Map<String, Column> columns) {
    return facts.flatMap(fact -> kept(fact, columns).stream());
  }

  private static Optional<Fact> kept(Fact fact, Map<String, Column> columns) {
    return Renaming.of(fact.condition(), columns)
        .map(condition -> new Fact(fact.category(), fact.step(), condition));
  }

  /** Input column to the output column that is nothing but it. */
  private static Map<String, Column> plain(List<Computed> computed) {
    Map<String, Column> columns = new HashMap<>();
    computed.forEach(
        item -> {
          if (item.expression() instanceof ColumnRef ref) {
            columns.putIfAbsent(ref.column().id(), item.column());
          }
        });
    return columns;
  }

  private static Map<String, Column> unchanged(List<Column> columns, List<Computed> computed) {
    Map<String, Column> unchanged = new HashMap<>();
    columns.forEach(column -> unchanged.put(column.id(), column));
    computed.forEach(item -> unchanged.remove(item.column().id()));
    return unchanged;
  }

  private static Map<String, Column> carried(TypedStep.Join join, String side) {
    Map<String, Column> columns = new HashMap<>();
    join.carried().stream()
        .filter(item -> item.relation().equals(side))
        .forEach(item -> columns.put(item.from().id(), item.column()));
    return columns;
  }
}
