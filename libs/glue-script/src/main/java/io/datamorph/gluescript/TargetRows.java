package io.datamorph.gluescript;

import io.datamorph.spec.document.History;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedHistory;
import io.datamorph.spec.typed.TypedSource;
import io.datamorph.spec.typed.TypedTarget;
import java.util.ArrayList;
import java.util.List;

/** The rows that make up a target: those of its input, and those that it holds already. */
record TargetRows(TypedTarget target, Scope scope, NativeTypes nativeTypes) {

  /** A new variable, named after what it holds. */
  String variable(String what) {
    return scope.names().another(what);
  }

  /** A part of the script under its comment. */
  static String part(String comment, String code) {
    return Comments.comment(comment) + "\n" + code + "\n";
  }

  static String parts(List<String> parts) {
    return String.join("\n", parts);
  }

  /** {@code Target: adds rows to table public.totals.} */
  String comment(String what) {
    return "Target: " + what + "table " + target.table().display() + ".";
  }

  /** The input, from which the new rows are selected. */
  Chain input() {
    return new Chain(scope.variable(target.input()));
  }

  /** The input's values, each in the type of its column and under its name. */
  List<Python> values() {
    List<Python> values = new ArrayList<>();
    for (int i = 0; i < target.values().size(); i++) {
      Column column = target.columns().get(i);
      TypedExpression value = target.values().get(i);
      Python emitted = scope.overOneInput().emit(value);
      // A cast that changes nothing still tells the reader the table's types.
      boolean plain = value instanceof TypedExpression.ColumnRef;
      values.add(
          Columns.alias(plain ? SparkTypes.cast(emitted, column.type()) : emitted, column.id()));
    }
    return values;
  }

  /** The part that reads the target's rows as they are now into the variable. */
  String existing(String variable) {
    return existing(variable, target.columns());
  }

  String existing(String variable, List<Column> columns) {
    TypedSource table =
        new TypedSource(variable, target.connection(), target.table(), target.columns());
    return part(
        "What table " + target.table().display() + " holds so far.",
        SourceEmitter.read(table, columns, nativeTypes).assignedTo(variable));
  }

  List<Column> keys() {
    return named(target.keys());
  }

  TypedHistory history() {
    return target.history().orElseThrow();
  }

  /** The columns that get the input's values: all but a history's own. */
  List<Column> stored() {
    return target.columns().subList(0, target.values().size());
  }

  /** What a history compares. */
  List<Column> compared() {
    return stored().stream().filter(column -> !target.keys().contains(column.name())).toList();
  }

  Column validFrom() {
    return named(List.of(History.VALID_FROM)).get(0);
  }

  Column validTo() {
    return named(List.of(History.VALID_TO)).get(0);
  }

  private List<Column> named(List<String> names) {
    return names.stream()
        .flatMap(name -> target.columns().stream().filter(column -> column.name().equals(name)))
        .toList();
  }
}
