package io.datamorph.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;

class OverloadsTest {

  @Test
  void a_text_is_a_column_where_only_a_column_fits() {
    assertEquals("lower(Column)", chosen("lower", "name"));
  }

  @Test
  void a_text_is_a_text_where_a_text_fits() {
    assertEquals("lpad(Column,int,String)", chosen("lpad", "name", 5, "*"));
    assertEquals("concat_ws(String,Column[])", chosen("concat_ws", ",", "a", "b"));
    assertEquals("date_trunc(String,Column)", chosen("date_trunc", "month", "d"));
  }

  @Test
  void numbers_keep_their_kind() {
    assertEquals("date_add(Column,int)", chosen("date_add", "d", 1));
    assertEquals(
        "approx_count_distinct(Column,double)",
        chosen("approx_count_distinct", functions.col("x"), 0.1));
  }

  @Test
  void any_number_of_columns() {
    assertEquals("coalesce(Column[])", chosen("coalesce", "a", functions.lit(1), "b"));
  }

  @Test
  void what_does_not_fit_is_refused_without_the_values() {
    var refused = assertThrows(CallRefused.class, () -> chosen("lower", "secret", 1, List.of()));

    assertEquals("lower() has no form for the arguments (str, int, list)", refused.getMessage());
  }

  @Test
  void what_calls_java_is_no_function() {
    for (var name : List.of("reflect", "java_method", "try_reflect", "udf", "udaf", "callUDF")) {
      assertTrue(Callable.of("functions", name).isEmpty(), name);
    }
    assertTrue(Callable.of("java.lang.Runtime", "getRuntime").isEmpty());
    assertTrue(Callable.of(functions.lit(1), "node").isEmpty());
    assertTrue(Callable.of("a text", "getClass").isEmpty());
  }

  @Test
  void the_functions_have_their_names() {
    assertTrue(
        Callable.functionNames().containsAll(List.of("sum", "percentile_approx", "to_date")));
  }

  private static String chosen(String name, Object... arguments) {
    var method =
        Overloads.choose(name, Callable.of("functions", name), List.of(arguments), true).method();
    var types = Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).toList();
    return name + "(" + String.join(",", types) + ")";
  }
}
