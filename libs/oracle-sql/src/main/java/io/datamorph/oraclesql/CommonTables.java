package io.datamorph.oraclesql;

import io.datamorph.spec.typed.FoldedConstants;
import io.datamorph.spec.typed.Relation;
import io.datamorph.spec.typed.TypedSource;
import io.datamorph.spec.typed.TypedSpec;
import io.datamorph.spec.typed.TypedStep;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@code WITH orders AS (...), totals AS (...)}: the sources and steps that a query reads. */
final class CommonTables {

  private final Scope scope;
  private final List<String> tables = new ArrayList<>();

  /** What the named relations are computed from, and themselves. */
  CommonTables(TypedSpec spec, Set<String> relations) {
    scope =
        new Scope(Stream.<Relation>concat(spec.sources().stream(), spec.steps().stream()).toList());
    List<TypedStep> steps = upTo(spec, relations);
    for (TypedSource source : spec.sources()) {
      tables.add(table(scope.name(source.name()), "", SourceSql.emit(source)));
    }
    FoldedConstants folded = FoldedConstants.of(spec);
    for (int i = 0; i < steps.size(); i++) {
      TypedStep step = steps.get(i);
      String fence = Fences.needed(steps, i) || folded.isIn(step) ? "MATERIALIZED " : "";
      tables.add(table(scope.name(step.name()), fence, StepSql.emit(step, scope)));
    }
  }

  Scope scope() {
    return scope;
  }

  /** One more: the name under which it is read, as near to the wanted one as may be. */
  String add(String wanted, String select) {
    String name = scope.declare(wanted);
    tables.add(table(name, "", select));
    return name;
  }

  /** The query that reads them. */
  String query(String select) {
    return "WITH " + String.join(",\n", tables) + "\n" + select;
  }

  private static String table(String name, String fence, String select) {
    return name + " AS " + fence + "(\n  " + Layout.indented(select) + "\n)";
  }

  private static List<TypedStep> upTo(TypedSpec spec, Set<String> relations) {
    Set<String> read = new HashSet<>(relations);
    List<TypedStep> steps = new ArrayList<>();
    for (TypedStep step : spec.steps().reversed()) {
      if (read.contains(step.name())) {
        read.addAll(StepSql.inputs(step));
        steps.addFirst(step);
      }
    }
    return steps;
  }
}
