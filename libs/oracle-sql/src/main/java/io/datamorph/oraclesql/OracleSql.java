package io.datamorph.oraclesql;

import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.Relation;
import io.datamorph.spec.typed.TypedSource;
import io.datamorph.spec.typed.TypedSpec;
import io.datamorph.spec.typed.TypedStep;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The oracle: one SELECT that recomputes a spec's result in PostgreSQL, with a common table
 * expression for each source and each step, named after it.
 */
public final class OracleSql {

  private OracleSql() {}

  /** The rows that the target must have, its columns in order and of its types. */
  public static String of(TypedSpec spec) {
    List<Column> input = spec.relation(spec.target().input()).columns();
    List<Column> target = spec.target().columns();
    return query(
        spec,
        spec.target().input(),
        Scope.list(
            IntStream.range(0, target.size()).mapToObj(i -> cast(input.get(i), target.get(i)))));
  }

  /** Behind a join the input may call a column otherwise: the place tells which it is. */
  private static String cast(Column input, Column target) {
    return "%s::%s AS %s"
        .formatted(
            Identifier.quoted(input.id()),
            SqlType.of(target.type()),
            Identifier.quoted(target.id()));
  }

  /** The rows of one source or step, on the way to the target. */
  public static String of(TypedSpec spec, String relation) {
    List<Column> columns = spec.relation(relation).columns();
    return query(spec, relation, Scope.list(columns));
  }

  private static String query(TypedSpec spec, String relation, String select) {
    Scope scope =
        new Scope(Stream.<Relation>concat(spec.sources().stream(), spec.steps().stream()).toList());
    List<String> tables = new ArrayList<>();
    for (TypedSource source : spec.sources()) {
      tables.add(table(scope.name(source.name()), "", SourceSql.emit(source)));
    }
    List<TypedStep> steps = upTo(spec, relation);
    for (int i = 0; i < steps.size(); i++) {
      String fence = Fences.needed(steps, i) ? "MATERIALIZED " : "";
      tables.add(table(scope.name(steps.get(i).name()), fence, step(steps.get(i), scope)));
    }
    return "WITH " + String.join(",\n", tables) + "\n" + select + "\nFROM " + scope.name(relation);
  }

  private static List<TypedStep> upTo(TypedSpec spec, String relation) {
    List<TypedStep> steps = new ArrayList<>();
    if (spec.sources().stream().anyMatch(source -> source.name().equals(relation))) {
      return steps;
    }
    for (TypedStep step : spec.steps()) {
      steps.add(step);
      if (step.name().equals(relation)) {
        break;
      }
    }
    return steps;
  }

  private static String table(String name, String fence, String select) {
    return name + " AS " + fence + "(\n  " + Layout.indented(select) + "\n)";
  }

  private static String step(TypedStep step, Scope scope) {
    return switch (step) {
      case TypedStep.Select select -> SelectSql.emit(select, scope);
      case TypedStep.Derive derive -> DeriveSql.emit(derive, scope);
      case TypedStep.Filter filter -> FilterSql.emit(filter, scope);
      case TypedStep.Join join -> JoinSql.emit(join, scope);
      case TypedStep.Aggregate aggregate -> AggregateSql.emit(aggregate, scope);
      case TypedStep.Sort sort -> SortSql.emit(sort, scope);
      case TypedStep.Limit limit -> LimitSql.emit(limit, scope);
      case TypedStep.Fill fill -> FillSql.emit(fill, scope);
      case TypedStep.Dedupe dedupe -> DedupeSql.emit(dedupe, scope);
      case TypedStep.Window stepWindow -> throw new UnsupportedOperationException("Window");
      case TypedStep.Distinct stepDistinct -> throw new UnsupportedOperationException("Distinct");
      case TypedStep.SetOperation stepSetOperation ->
          throw new UnsupportedOperationException("SetOperation");
      case TypedStep.Pivot stepPivot -> throw new UnsupportedOperationException("Pivot");
      case TypedStep.Unpivot stepUnpivot -> throw new UnsupportedOperationException("Unpivot");
      case TypedStep.Explode stepExplode -> throw new UnsupportedOperationException("Explode");
      case TypedStep.Custom stepCustom -> throw new UnsupportedOperationException("Custom");
    };
  }
}
