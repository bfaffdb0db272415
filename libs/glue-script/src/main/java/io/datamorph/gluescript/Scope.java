package io.datamorph.gluescript;

import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.Computed;
import io.datamorph.spec.typed.FoldedConstants;
import io.datamorph.spec.typed.Relation;
import io.datamorph.spec.typed.TypedOrderKey;
import io.datamorph.spec.typed.TypedSpec;
import java.util.List;

/** What every emitter needs to know of the rest of the script. */
record Scope(
    TypedSpec spec,
    PythonNames names,
    NeededColumns needed,
    EarlyFilters early,
    FoldedConstants folded) {

  static Scope of(TypedSpec spec) {
    PythonNames names = new PythonNames();
    // In the script's order, so that the names do not depend on who asks first.
    spec.sources().forEach(source -> names.of(source.name()));
    spec.steps().forEach(step -> names.of(step.name()));
    return new Scope(
        spec, names, NeededColumns.of(spec), EarlyFilters.of(spec), FoldedConstants.of(spec));
  }

  /** The variable that holds the relation. */
  String variable(String relation) {
    return names.of(relation);
  }

  /** The columns of the relation that are read later on. */
  List<Column> needed(Relation relation) {
    return needed.in(relation);
  }

  /** Expressions over the columns of one input. */
  Expressions overOneInput() {
    return new Expressions(Columns.OF_ONE_INPUT);
  }

  /** {@code F.col("id")}. */
  static Python own(Column column) {
    return Columns.column(Columns.quoted(column.id()));
  }

  /** {@code expression.alias("id")}; a column that keeps its name needs none. */
  static Python named(Python expression, Column column) {
    return expression.equals(own(column)) ? expression : Columns.alias(expression, column.id());
  }

  /** {@code expression.alias("id")} as a column of the step. */
  Python named(Relation step, Python expression, Column column) {
    return named(byRow(step, column, expression), column);
  }

  /** The value of the step's column, which Spark is not to put in the column's place. */
  Python byRow(Relation step, Column column, Python value) {
    return folded.contains(step, column) ? Helper.BY_ROW.call(value) : value;
  }

  List<Python> computed(Relation step, List<Computed> columns) {
    Expressions expressions = overOneInput();
    return columns.stream()
        .map(column -> named(step, expressions.emit(column.expression()), column.column()))
        .toList();
  }

  List<Python> order(List<TypedOrderKey> keys) {
    return Orders.emit(keys, overOneInput());
  }
}
