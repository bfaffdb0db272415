package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;

/** {@code with the change to the month before}: words for what columns show of other rows. */
final class RestatedWindows {

  private static final List<Phrase> CHANGES =
      Phrase.all(
          "with? and? the? its|their? change|growth|difference|development|trend against|to|over|from|versus|vs the? previous|prior|preceding|last day|week|month|quarter|year|one|row",
          "with? and? the? its|their? change|growth|difference|development|trend against|to|over|from|versus|vs the? day|week|month|quarter|year|one|row before",
          "compared|compare with|to the? previous|prior|preceding|last day|week|month|quarter|year|one|row",
          "compared|compare with|to the? day|week|month|quarter|year|one|row before");

  private static final List<Phrase> RUNNING =
      Phrase.all(
          "with? and? a|the|its|their? running|cumulative|cumulated total|sum|amount|count|balance?");

  private RestatedWindows() {}

  /** {@code with the change to the month before}: which the columns show. */
  static void use(Draft draft) {
    Text text = draft.text();
    boolean shown =
        draft.outputs.stream()
            .flatMap(output -> output.expr().stream())
            .flatMap(expr -> Exprs.all(expr, Expr.Win.class).stream())
            .anyMatch(win -> win.function().matches("lag|lead"));
    boolean running =
        draft.outputs.stream()
            .flatMap(output -> output.expr().stream())
            .flatMap(expr -> Exprs.all(expr, Expr.Win.class).stream())
            .anyMatch(win -> win.function().equals("sum") && !win.order().isEmpty());
    for (int i = 0; i < text.size(); i++) {
      text.use(i, shown ? Math.max(i, Phrase.longest(CHANGES, text.tokens(), i)) : i);
      text.use(i, running ? Math.max(i, Phrase.longest(RUNNING, text.tokens(), i)) : i);
    }
  }
}
