package io.datamorph.gluescript;

import io.datamorph.spec.typed.TypedSource;
import io.datamorph.spec.typed.TypedSpec;
import io.datamorph.spec.typed.TypedStep;
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

  static String ofTarget(TypedSpec spec) {
    return comment("Target: table %s.".formatted(spec.target().table().display()));
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
      case TypedStep.Window stepWindow -> "window";
      case TypedStep.Distinct stepDistinct -> "distinct";
      case TypedStep.SetOperation stepSetOperation -> "setoperation";
      case TypedStep.Pivot stepPivot -> "pivot";
      case TypedStep.Unpivot stepUnpivot -> "unpivot";
      case TypedStep.Explode stepExplode -> "explode";
      case TypedStep.Custom stepCustom -> "custom";
    };
  }
}
