package io.datamorph.gluescript;

import io.datamorph.spec.typed.TypedStep;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code custom} as a function of its inputs, whose result is held to the columns that the step
 * declares.
 */
final class CustomEmitter {

  private CustomEmitter() {}

  static String emit(TypedStep.Custom step, Scope scope) {
    String function = scope.names().another("build " + step.name());
    List<Python> inputs = step.inputs().stream().map(scope::variable).map(Python::atom).toList();
    Python declared =
        Helper.DECLARED.call(
            PythonText.literal(step.name()), Python.call(function, inputs), columns(step));
    return "def "
        + function
        + "("
        + String.join(", ", parameters(step, scope))
        + "):\n"
        + PythonBody.of(step.code())
        + "\n\n\n"
        + Layout.assignment(scope.variable(step.name()), declared);
  }

  /** The inputs' own names, so that the code finds them; a keyword gets its variable's. */
  private static List<String> parameters(TypedStep.Custom step, Scope scope) {
    List<String> parameters = new ArrayList<>();
    for (String input : step.inputs()) {
      String name = PythonNames.isKeyword(input) ? scope.variable(input) : input;
      parameters.add(step.inputs().contains(name) && !name.equals(input) ? name + "_" : name);
    }
    return parameters;
  }

  /** {@code {"customer_id": "int", "score": "double"}}. */
  private static Python columns(TypedStep.Custom step) {
    return Python.atom(
        step.columns().stream()
            .map(
                column ->
                    PythonText.quoted(column.id())
                        + ": "
                        + PythonText.quoted(SparkTypes.of(column.type())))
            .collect(Collectors.joining(", ", "{", "}")));
  }
}
