package io.datamorph.gluescript;

import io.datamorph.spec.typed.TypedExpression;
import java.util.HashMap;
import java.util.Map;

/** Every function of the catalogue, by name. */
final class Functions {

  private static final Map<String, Spelling> ALL = all();

  private Functions() {}

  static Python emit(TypedExpression.Call call, Expressions expressions) {
    String name = call.function().name();
    Spelling spelling = ALL.get(name);
    if (spelling == null) {
      throw new NotCompilableException("the function " + name + " has no form in PySpark yet");
    }
    return spelling.of(call, expressions.all(call.arguments()), expressions);
  }

  static boolean knows(String name) {
    return ALL.containsKey(name);
  }

  private static Map<String, Spelling> all() {
    Map<String, Spelling> all = new HashMap<>();
    all.putAll(TextFunctions.ALL);
    all.putAll(PatternFunctions.ALL);
    all.putAll(NumberFunctions.ALL);
    all.putAll(DateFunctions.ALL);
    all.putAll(CalendarFunctions.ALL);
    all.putAll(ConversionFunctions.ALL);
    all.putAll(JsonFunctions.ALL);
    all.putAll(ArrayFunctions.ALL);
    all.putAll(ConditionalFunctions.ALL);
    all.putAll(AggregateFunctions.ALL);
    return Map.copyOf(all);
  }
}
