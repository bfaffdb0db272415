package io.datamorph.explanation;

import io.datamorph.spec.document.History;
import io.datamorph.spec.typed.TypedSpec;
import io.datamorph.spec.typed.TypedTarget;

/** What becomes of the result, in a sentence. */
final class TargetWords {

  private TargetWords() {}

  static String of(TypedSpec spec) {
    TypedTarget target = spec.target();
    String table = target.table().display();
    String keys = Words.list(target.keys());
    return switch (target.mode()) {
      case REPLACE ->
          "Makes the rows of %s the whole content of %s.".formatted(target.input(), table);
      case APPEND -> "Adds the rows of %s to %s%s.".formatted(target.input(), table, made(target));
      case MERGE ->
          "Puts the rows of %s into %s: a row with the same %s is replaced, others stay%s."
              .formatted(target.input(), table, keys, made(target));
      case SCD2 ->
          "Keeps the history of every %s in %s%s%s."
              .formatted(keys, table, made(target), history(spec));
    };
  }

  private static String history(TypedSpec spec) {
    History history = spec.document().target().history().orElseGet(History::unsaid);
    String since =
        history
            .validFrom()
            .map(column -> ": a version holds since its " + column)
            .orElseGet(() -> history.asOf().map(time -> ": changes hold since " + time).orElse(""));
    String until =
        switch (history.validTo()) {
          case EXCLUSIVE -> "";
          case INCLUSIVE -> ", and ends on the day before the next begins";
        };
    return since
        + until
        + switch (history.missing()) {
          case KEEP -> "";
          case RETIRE ->
              "; one that is missing is closed as of " + history.asOf().orElse("the run");
        };
  }

  private static String made(TypedTarget target) {
    return target.existing() ? "" : ", which is made";
  }
}
