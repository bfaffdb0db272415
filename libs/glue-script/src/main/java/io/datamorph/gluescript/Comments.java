package io.datamorph.gluescript;

import io.datamorph.spec.typed.TypedSource;
import io.datamorph.spec.typed.TypedStep;
import java.util.List;
import java.util.Locale;

/** What stands above each part of the script; the names are the spec's, on one line. */
final class Comments {

  private Comments() {}

  static String of(TypedSource source) {
    return comment("Source %s: table %s.".formatted(source.name(), source.table().display()));
  }

  static String of(TypedStep step) {
    return comment("Step %s: %s.".formatted(step.name(), what(step)));
  }

  static String comment(String text) {
    return "# " + PythonText.comment(text);
  }

  private static String what(TypedStep step) {
    return switch (step) {
      case TypedStep.Select select -> "selects columns of " + select.input();
      case TypedStep.Derive derive -> "derives columns from " + derive.input();
      case TypedStep.Filter filter -> "filters " + filter.input();
      case TypedStep.Join join ->
          "%s join of %s and %s"
              .formatted(join.type().name().toLowerCase(Locale.ROOT), join.left(), join.right());
      case TypedStep.Aggregate aggregate -> "aggregates " + aggregate.input();
      case TypedStep.Sort sort -> "sorts " + sort.input();
      case TypedStep.Limit limit -> "the first " + limit.count() + " rows of " + limit.input();
      case TypedStep.Fill fill -> "fills what is missing in " + fill.input();
      case TypedStep.Dedupe dedupe -> "one row a key of " + dedupe.input();
      case TypedStep.Window window -> "computes columns over windows of " + window.input();
      case TypedStep.Distinct distinct -> "every row of " + distinct.input() + " once";
      case TypedStep.SetOperation operation -> what(operation);
      case TypedStep.Pivot pivot ->
          "turns values of %s of %s into columns"
              .formatted(pivot.on().column().name(), pivot.input());
      case TypedStep.Unpivot unpivot -> "turns columns of " + unpivot.input() + " into rows";
      case TypedStep.Explode explode ->
          "a row for every element of %s of %s"
              .formatted(explode.array().column().name(), explode.input());
      case TypedStep.Custom custom -> "custom code over " + listed(custom.inputs());
    };
  }

  private static String what(TypedStep.SetOperation operation) {
    List<String> inputs = operation.branches().stream().map(TypedStep.Branch::input).toList();
    return switch (operation.operator()) {
      case UNION ->
          operation.all()
              ? "all rows of " + listed(inputs)
              : "every row of " + listed(inputs) + " once";
      case INTERSECT -> "the rows that are in all of " + listed(inputs);
      case EXCEPT -> "the rows of " + inputs.get(0) + " that are not in " + inputs.get(1);
    };
  }

  /** {@code a, b and c}. */
  private static String listed(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
