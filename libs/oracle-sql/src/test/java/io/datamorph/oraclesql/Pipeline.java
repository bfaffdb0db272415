package io.datamorph.oraclesql;

import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.document.Spec;
import io.datamorph.spec.document.Target;
import io.datamorph.spec.document.WriteMode;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.Computed;
import io.datamorph.spec.typed.Relation;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.ColumnRef;
import io.datamorph.spec.typed.TypedSource;
import io.datamorph.spec.typed.TypedSpec;
import io.datamorph.spec.typed.TypedStep;
import io.datamorph.spec.typed.TypedTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Typed specs by hand, as the checker would make them. */
final class Pipeline {

  private static final TableName TARGET = new TableName("public", "target");

  private final List<TypedSource> sources = new ArrayList<>();
  private final List<TypedStep> steps = new ArrayList<>();

  static Column column(String name, DataType type) {
    return Expressions.column(name, type);
  }

  /** Reads a table of the schema public. */
  Pipeline source(String name, String table, Column... columns) {
    sources.add(
        new TypedSource(name, "warehouse", new TableName("public", table), List.of(columns)));
    return this;
  }

  /** Adds a step made from the pipeline so far. */
  Pipeline step(Function<Pipeline, TypedStep> step) {
    steps.add(step.apply(this));
    return this;
  }

  Relation relation(String name) {
    List<Relation> all = new ArrayList<>(sources);
    all.addAll(steps);
    return all.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  List<Column> columns(String relation) {
    return relation(relation).columns();
  }

  ColumnRef ref(String relation, String column) {
    return new ColumnRef(
        relation,
        columns(relation).stream()
            .filter(each -> each.id().equals(column))
            .findFirst()
            .orElseThrow());
  }

  /** An output column of this name. */
  Computed computed(String name, TypedExpression expression) {
    return new Computed(column(name, expression.type()), expression);
  }

  /** The last step feeds the target. */
  TypedSpec spec() {
    Relation last = steps.isEmpty() ? sources.getLast() : steps.getLast();
    Target target = new Target("warehouse", TARGET, WriteMode.REPLACE, List.of(), false);
    return new TypedSpec(
        new Spec(Spec.VERSION, "by hand", List.of(), List.of(), target, List.of()),
        sources,
        steps,
        new TypedTarget(
            "warehouse",
            TARGET,
            WriteMode.REPLACE,
            List.of(),
            last.name(),
            last.columns(),
            last.columns().stream()
                .<io.datamorph.spec.typed.TypedExpression>map(
                    c -> new io.datamorph.spec.typed.TypedExpression.ColumnRef(last.name(), c))
                .toList(),
            false,
            java.util.Optional.empty()),
        List.of());
  }

  static <T> Optional<T> some(T value) {
    return Optional.of(value);
  }
}
