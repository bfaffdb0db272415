package io.datamorph.gluescript;

import static io.datamorph.gluescript.Spelling.as;
import static java.util.Map.entry;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedExpression.Call;
import java.util.List;
import java.util.Map;

/** Functions of arrays. */
final class ArrayFunctions {

  private static final DataType TEXTS = new DataType.ArrayOf(new DataType.Text());

  static final Map<String, Spelling> ALL =
      Map.ofEntries(
          entry("array", as("F.array({*})")),
          entry("array_length", as("F.array_size({0})")),
          entry("array_get", ArrayFunctions::get),
          entry("array_contains", as("F.array_contains({0}, {1})")),
          entry("array_position", as("F.array_position({0}, {1}).cast(\"int\")")),
          entry("array_join", ArrayFunctions::join),
          entry("array_distinct", as("F.array_distinct({0})")),
          entry("array_sort", as("F.array_sort({0})")));

  private ArrayFunctions() {}

  /** Spark counts from 0 where it gives NULL for a place that is not there. */
  private static Python get(Call call, List<Python> arguments, Expressions expressions) {
    Python place =
        Literals.wholeNumber(call.arguments().get(1))
            .map(number -> Python.atom(Integer.toString(number - 1)))
            .orElseGet(
                () -> Python.infix(Python.Level.SUM, "-", arguments.get(1), Literals.number(1)));
    return Python.call("F.get", arguments.get(0), place);
  }

  private static Python join(Call call, List<Python> arguments, Expressions expressions) {
    boolean texts = SparkTypes.of(call.arguments().get(0).type()).equals(SparkTypes.of(TEXTS));
    Python array = texts ? arguments.get(0) : SparkTypes.cast(arguments.get(0), TEXTS);
    return Python.call("F.array_join", array, PythonText.literal(Constants.text(call, 1)));
  }
}
