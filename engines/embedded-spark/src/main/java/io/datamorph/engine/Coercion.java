package io.datamorph.engine;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import scala.jdk.javaapi.CollectionConverters;

/** Fits one value from Python to one parameter; the closer, the cheaper. */
final class Coercion {

  /** The converted value, and how far it was to go. */
  record Fit(Object value, int cost) {}

  private Coercion() {}

  static Optional<Fit> fit(Class<?> type, Object given, boolean names) {
    if (type == Column.class) {
      return column(given, names);
    }
    if (type.isPrimitive()) {
      return primitive(type, given);
    }
    if (given == null) {
      return type == Object.class || !type.isArray() ? at(null, 3) : Optional.empty();
    }
    if (given instanceof List<?> list) {
      return collection(type, list, names);
    }
    if (type == Object.class) {
      return at(given, given instanceof Column ? 1 : 5);
    }
    if (type == scala.collection.immutable.Map.class && given instanceof Map<?, ?> map) {
      return at(scala.collection.immutable.Map.from(CollectionConverters.asScala(map)), 3);
    }
    return type.isInstance(given) ? at(given, 0) : Optional.empty();
  }

  private static Optional<Fit> column(Object given, boolean names) {
    if (given instanceof Column) {
      return at(given, 0);
    }
    if (!names) {
      return Optional.empty();
    }
    return switch (given) {
      case String name -> at(functions.col(name), 2);
      case List<?> list -> Optional.empty();
      case null -> Optional.empty();
      default -> at(functions.lit(given), 6);
    };
  }

  private static Optional<Fit> primitive(Class<?> type, Object given) {
    return switch (given) {
      case Boolean value when type == boolean.class -> at(value, 0);
      case Integer value when type == int.class -> at(value, 0);
      case Integer value when type == long.class -> at(value.longValue(), 1);
      case Long value when type == long.class -> at(value, 0);
      case Number value when type == double.class ->
          at(value.doubleValue(), value instanceof Double ? 0 : 3);
      case null, default -> Optional.empty();
    };
  }

  private static Optional<Fit> collection(Class<?> type, List<?> list, boolean names) {
    if (type.isArray()) {
      return array(type.getComponentType(), list, names);
    }
    if (type.isAssignableFrom(List.class) && type != Object.class) {
      return at(list, 2);
    }
    if (type.isAssignableFrom(scala.collection.immutable.Seq.class)) {
      return at(seq(list), type == Object.class ? 6 : 3);
    }
    return Optional.empty();
  }

  private static Optional<Fit> array(Class<?> element, List<?> list, boolean names) {
    var array = Array.newInstance(element, list.size());
    var cost = 1;
    for (int i = 0; i < list.size(); i++) {
      var fit = fit(element, list.get(i), names);
      if (fit.isEmpty()) {
        return Optional.empty();
      }
      Array.set(array, i, fit.get().value());
      cost += fit.get().cost();
    }
    return at(array, cost);
  }

  static scala.collection.immutable.Seq<Object> seq(List<?> list) {
    return CollectionConverters.asScala((List<Object>) new ArrayList<Object>(list)).toSeq();
  }

  /** For the message about arguments that do not fit: their kinds, never their values. */
  static String describe(Object value) {
    return switch (value) {
      case null -> "None";
      case String text -> "str";
      case Boolean flag -> "bool";
      case Integer number -> "int";
      case Long number -> "int";
      case Double number -> "float";
      case List<?> list -> "list";
      case Map<?, ?> map -> "dict";
      default -> value.getClass().getSimpleName();
    };
  }

  private static Optional<Fit> at(Object value, int cost) {
    return Optional.of(new Fit(value, cost));
  }
}
