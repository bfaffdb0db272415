package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Matching;

/** Verbs of which the rest of the request says how: {@code clean the customers}. */
final class ExplainedTasks {

  private ExplainedTasks() {}

  /** {@code clean the customers}, followed by what is to be cleaned and how. */
  static boolean isTask(Draft draft, String word) {
    return Matching.all(word, "clean|tidy|cleanse|cleaned")
        && (!draft.fills.isEmpty()
            || !draft.cleanings.isEmpty()
            || draft.outputs.stream().anyMatch(Output::isChanged));
  }

  /** {@code compare a with b}, where their difference is among the columns. */
  static boolean isComparison(Draft draft, String word) {
    return word.equals("compare")
        && draft.outputs.stream()
            .flatMap(output -> output.expr().stream())
            .anyMatch(expr -> expr instanceof Expr.Op op && op.operator().matches("-|/"));
  }
}
