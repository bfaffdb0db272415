package io.datamorph.conformance;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.check.CheckResult;
import io.datamorph.spec.check.SpecChecker;
import io.datamorph.spec.typed.Computed;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedSpec;
import io.datamorph.spec.typed.TypedStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An expression of the language over a table, typed.
 *
 * @param name of its column, such as {@code c017}
 * @param agreeing in which rows the engines must agree; in all of them where it is not said
 */
record TypedCall(
    String name, String text, TypedExpression expression, Optional<TypedExpression> agreeing) {

  /** What is computed of a table: an expression a row, or an aggregate a group. */
  enum Kind {
    ROWS("op: derive", "columns"),
    GROUPS("op: aggregate, groupBy: [grp]", "measures"),
    WHOLE("op: aggregate, groupBy: []", "measures");

    private final String step;
    private final String list;

    Kind(String step, String list) {
      this.step = step;
      this.list = list;
    }
  }

  /** An expression, and perhaps a condition behind {@code ;;}. */
  static List<TypedCall> of(List<String> lines, Kind kind, String table, Catalogue catalogue) {
    List<String[]> split = lines.stream().map(line -> line.split(" ;; ")).toList();
    StringBuilder columns = new StringBuilder();
    for (int i = 0; i < split.size(); i++) {
      columns.append(column(name(i), split.get(i)[0]));
      if (split.get(i).length > 1) {
        columns.append(column(condition(i), split.get(i)[1]));
      }
    }
    Map<String, TypedExpression> typed = typed("[" + columns + "]", kind, table, catalogue);
    List<TypedCall> calls = new ArrayList<>();
    for (int i = 0; i < split.size(); i++) {
      calls.add(
          new TypedCall(
              name(i),
              split.get(i)[0],
              typed.get(name(i)),
              Optional.ofNullable(typed.get(condition(i)))));
    }
    return calls;
  }

  /** The spec of one step over the table, which is also its last. */
  static TypedSpec spec(String step, String table, Catalogue catalogue) {
    String document =
        """
        version: "1"
        name: calls
        sources: [{name: %1$s, connection: warehouse, table: public.%1$s}]
        steps: [{name: calls, input: %1$s, %2$s}]
        target: {connection: warehouse, table: public.result, mode: replace, keys: []}
        """
            .formatted(table, step);
    return switch (SpecChecker.check(document, catalogue)) {
      case CheckResult.Accepted accepted -> accepted.spec();
      case CheckResult.Refused(var diagnostics) ->
          throw new AssertionError(
              diagnostics.stream()
                  .map(each -> each.path() + " " + each.text())
                  .collect(Collectors.joining("\n", "refused:\n", "\n" + document)));
    };
  }

  /** {@code {name: x, expr: "..."}, }. */
  static String column(String name, String expression) {
    return "{name: %s, expr: \"%s\"}, "
        .formatted(name, expression.replace("\\", "\\\\").replace("\"", "\\\""));
  }

  private static String name(int index) {
    return "c%03d".formatted(index + 1);
  }

  private static String condition(int index) {
    return name(index) + "_where";
  }

  private static Map<String, TypedExpression> typed(
      String columns, Kind kind, String table, Catalogue catalogue) {
    TypedSpec spec = spec(kind.step + ", " + kind.list + ": " + columns, table, catalogue);
    return computed(spec.steps().get(0)).stream()
        .collect(Collectors.toMap(each -> each.column().name(), Computed::expression));
  }

  private static List<Computed> computed(TypedStep step) {
    return switch (step) {
      case TypedStep.Derive derive -> derive.computed();
      case TypedStep.Aggregate aggregate -> aggregate.measures();
      default -> throw new IllegalArgumentException(step.name());
    };
  }

  @Override
  public String toString() {
    return text;
  }
}
