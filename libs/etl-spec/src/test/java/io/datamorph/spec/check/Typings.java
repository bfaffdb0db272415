package io.datamorph.spec.check;

import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedStep;
import java.util.List;

/** Types single expressions over the table with one column of every type. */
final class Typings {

  private Typings() {}

  static TypedExpression typed(String expression) {
    var spec = Checks.accepted(select(expression));
    return ((TypedStep.Select) spec.steps().get(0)).computed().get(0).expression();
  }

  static List<String> codes(String expression) {
    return Checks.refused(select(expression)).stream().map(Diagnostic::code).toList();
  }

  static List<Diagnostic> diagnostics(String expression) {
    return Checks.refused(select(expression));
  }

  private static String select(String expression) {
    String quoted = expression.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return Checks.spec(
        "- {name: s, op: select, input: everything, columns: [{name: x, expr: \""
            + quoted
            + "\"}]}");
  }
}
