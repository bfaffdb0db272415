package io.datamorph.gluescript;

import io.datamorph.spec.document.SetOperator;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.Computed;
import io.datamorph.spec.typed.Relation;
import io.datamorph.spec.typed.Trees;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedOrderKey;
import io.datamorph.spec.typed.TypedSpec;
import io.datamorph.spec.typed.TypedStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which columns of each relation are read later on. What a step computes by name always counts;
 * what it merely carries along counts only if somebody reads it.
 */
final class NeededColumns {

  private final TypedSpec spec;
  private final Map<String, Set<String>> ids = new HashMap<>();

  private NeededColumns(TypedSpec spec) {
    this.spec = spec;
  }

  static NeededColumns of(TypedSpec spec) {
    NeededColumns needed = new NeededColumns(spec);
    needed.addAll(spec.target().input(), spec.relation(spec.target().input()).columns());
    List<TypedStep> steps = spec.steps();
    for (int i = steps.size() - 1; i >= 0; i--) {
      needed.keepOne(steps.get(i));
      needed.addInputsOf(steps.get(i));
    }
    spec.sources().forEach(needed::keepOne);
    return needed;
  }

  /** The relation's columns that are read, in its order; never none. */
  List<Column> in(Relation relation) {
    Set<String> wanted = idsOf(relation.name());
    return relation.columns().stream().filter(column -> wanted.contains(column.id())).toList();
  }

  /** Rows that are only counted still need a column to be rows of. */
  private void keepOne(Relation relation) {
    if (in(relation).isEmpty()) {
      addAll(relation.name(), relation.columns().subList(0, 1));
    }
  }

  private Set<String> idsOf(String relation) {
    return ids.computeIfAbsent(relation, name -> new HashSet<>());
  }

  private void addInputsOf(TypedStep step) {
    switch (step) {
      case TypedStep.Select select -> addComputed(select.computed());
      case TypedStep.Derive derive -> addDerived(derive, derive.input(), derive.computed());
      case TypedStep.Window window -> addDerived(window, window.input(), window.computed());
      case TypedStep.Filter filter -> {
        carry(filter, filter.input(), List.of());
        add(filter.condition());
      }
      case TypedStep.Join join -> addJoin(join);
      case TypedStep.Aggregate aggregate -> {
        addComputed(aggregate.groups());
        addComputed(aggregate.measures());
        addComputed(aggregate.havingMeasures());
      }
      case TypedStep.Sort sort -> addOrdered(sort, sort.input(), sort.by());
      case TypedStep.Limit limit -> addOrdered(limit, limit.input(), limit.by());
      case TypedStep.Dedupe dedupe -> {
        addOrdered(dedupe, dedupe.input(), dedupe.by());
        dedupe.keys().forEach(this::add);
      }
      case TypedStep.Fill fill -> addFill(fill);
      case TypedStep.Distinct distinct -> addAll(distinct.input(), distinct.columns());
      case TypedStep.SetOperation operation -> addSetOperation(operation);
      case TypedStep.Pivot pivot -> addPivot(pivot);
      case TypedStep.Unpivot unpivot -> addUnpivot(unpivot);
      case TypedStep.Explode explode -> addExplode(explode);
      case TypedStep.Custom custom ->
          custom.inputs().forEach(input -> addAll(input, spec.relation(input).columns()));
    }
  }

  private void addDerived(TypedStep step, String input, List<Computed> computed) {
    carry(step, input, columns(computed));
    addComputed(computed);
  }

  private void addOrdered(TypedStep step, String input, List<TypedOrderKey> by) {
    carry(step, input, List.of());
    by.forEach(key -> add(key.expression()));
  }

  private void addFill(TypedStep.Fill fill) {
    carry(fill, fill.input(), List.of());
    addAll(fill.input(), columns(fill.computed()));
    addComputed(fill.computed());
  }

  private void addPivot(TypedStep.Pivot pivot) {
    addComputed(pivot.groups());
    add(pivot.on());
    pivot.cells().forEach(cell -> addComputed(cell.measures()));
  }

  private void addUnpivot(TypedStep.Unpivot unpivot) {
    carry(unpivot, unpivot.input(), List.of(unpivot.nameColumn(), unpivot.valueColumn()));
    unpivot.labels().forEach(label -> add(label.value()));
  }

  private void addExplode(TypedStep.Explode explode) {
    List<Column> added = new ArrayList<>(List.of(explode.element()));
    explode.position().ifPresent(added::add);
    carry(explode, explode.input(), added);
    add(explode.array());
  }

  private void addJoin(TypedStep.Join join) {
    Set<String> wanted = idsOf(join.name());
    join.carried().stream()
        .filter(carried -> wanted.contains(carried.column().id()))
        .forEach(carried -> idsOf(carried.relation()).add(carried.from().id()));
    join.on().ifPresent(this::add);
  }

  /** Whole rows are compared, except where nothing is. */
  private void addSetOperation(TypedStep.SetOperation operation) {
    boolean compared = operation.operator() != SetOperator.UNION || !operation.all();
    if (compared) {
      addAll(operation.name(), operation.columns());
    }
    Set<String> wanted = idsOf(operation.name());
    for (int i = 0; i < operation.columns().size(); i++) {
      if (wanted.contains(operation.columns().get(i).id())) {
        int place = i;
        operation.branches().forEach(branch -> add(branch.values().get(place)));
      }
    }
  }

  private void carry(Relation step, String input, List<Column> but) {
    Set<String> computed = new HashSet<>();
    but.forEach(column -> computed.add(column.id()));
    idsOf(step.name()).stream()
        .filter(id -> !computed.contains(id))
        .forEach(id -> idsOf(input).add(id));
  }

  private void addAll(String relation, List<Column> columns) {
    columns.forEach(column -> idsOf(relation).add(column.id()));
  }

  private static List<Column> columns(List<Computed> computed) {
    return computed.stream().map(Computed::column).toList();
  }

  private void addComputed(List<Computed> computed) {
    computed.forEach(column -> add(column.expression()));
  }

  private void add(TypedExpression expression) {
    Trees.references(expression)
        .forEach(reference -> idsOf(reference.relation()).add(reference.column().id()));
  }
}
