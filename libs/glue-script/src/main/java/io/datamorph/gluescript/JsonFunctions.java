package io.datamorph.gluescript;

import static io.datamorph.gluescript.Spelling.as;
import static java.util.Map.entry;

import io.datamorph.spec.function.JsonPath;
import io.datamorph.spec.typed.TypedExpression.Call;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Functions of JSON documents, read as variants: Spark's other readers give 12345678.9 as
 * 1.23456789E7 and cannot tell a list from a text that looks like one.
 */
final class JsonFunctions {

  static final Map<String, Spelling> ALL =
      Map.ofEntries(
          entry("json_text", JsonFunctions::text),
          entry("json_get", JsonFunctions::part),
          entry("json_array_length", as("F.json_array_length({0})")));

  private JsonFunctions() {}

  private static Python text(Call call, List<Python> arguments, Expressions expressions) {
    return Python.call(
        "F.when", isPart(call, arguments).prefixed("~"), found(call, arguments, "string"));
  }

  private static Python part(Call call, List<Python> arguments, Expressions expressions) {
    return Python.call(
        "F.when",
        isPart(call, arguments),
        Python.call("F.to_json", found(call, arguments, "variant")));
  }

  /** Whether it is an array or an object. */
  private static Python isPart(Call call, List<Python> arguments) {
    return Python.call("F.schema_of_variant", found(call, arguments, "variant"))
        .method("rlike", PythonText.literal("^(OBJECT|ARRAY)"));
  }

  private static Python found(Call call, List<Python> arguments, String type) {
    String path =
        JsonPath.of(Constants.text(call, 1)).steps().stream()
            .map(
                step ->
                    switch (step) {
                      case JsonPath.Key(var name) -> "." + name;
                      case JsonPath.Index(var number) -> "[" + number + "]";
                    })
            .collect(Collectors.joining("", "$", ""));
    return Python.call(
        "F.try_variant_get",
        Python.call("F.parse_json", arguments.get(0)),
        PythonText.literal(path),
        PythonText.literal(type));
  }
}
