package io.datamorph.oraclesql;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedStep;

/**
 * {@code SELECT orders.id, exploded.item AS tag FROM orders CROSS JOIN LATERAL unnest(orders.tags)
 * WITH ORDINALITY AS exploded (item, place)}. An element that is NULL is a row with NULL; one that
 * is JSON's null stays JSON's null.
 */
final class ExplodeSql {

  private ExplodeSql() {}

  static String emit(TypedStep.Explode step, Scope scope) {
    String input = scope.name(step.input());
    String exploded = scope.alias("exploded");
    String array = input + "." + Identifier.quoted(step.array().column().id());
    return Scope.list(step.columns().stream().map(column -> item(column, step, input, exploded)))
        + "\nFROM %s\n%s JOIN LATERAL %s WITH ORDINALITY AS %s (item, place)%s"
            .formatted(
                input,
                step.outer() ? "LEFT" : "CROSS",
                elements(array, step.array().type()),
                exploded,
                step.outer() ? " ON TRUE" : "");
  }

  private static String item(Column column, TypedStep.Explode step, String input, String exploded) {
    String name = Identifier.quoted(column.id());
    if (column.id().equals(step.element().id())) {
      return exploded + ".item AS " + name;
    }
    boolean isPlace = step.position().filter(place -> place.id().equals(column.id())).isPresent();
    return isPlace ? exploded + ".place::integer AS " + name : input + "." + name + " AS " + name;
  }

  private static String elements(String array, DataType type) {
    return type instanceof DataType.Json
        ? "json_array_elements(CASE WHEN json_typeof(%1$s) = 'array' THEN %1$s END)"
            .formatted(array)
        : "unnest(" + array + ")";
  }
}
