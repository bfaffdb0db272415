package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;
import java.util.Optional;

/** {@code median and 90th percentile, both interpolated}: words for what columns show. */
final class RestatedPercentiles {

  /** As the language computes them. */
  private static final List<Phrase> INTERPOLATED =
      Phrase.all(
          "( both|all? linearly? interpolated|continuous )",
          "both|all? linearly? interpolated ( continuous )",
          "both|all? linearly? interpolated",
          "with? continuous|linear interpolation");

  private RestatedPercentiles() {}

  static void use(Draft draft) {
    Text text = draft.text();
    List<Expr.Agg> shown =
        draft.outputs.stream()
            .flatMap(output -> output.expr().stream())
            .flatMap(expr -> Exprs.all(expr, Expr.Agg.class).stream())
            .filter(figure -> figure.function().matches("median|percentile"))
            .toList();
    for (int i = 0; i < text.size() && !shown.isEmpty(); i++) {
      text.use(i, Math.max(i, Phrase.longest(INTERPOLATED, text.tokens(), i)));
      Optional<PercentileForm.Lead> lead = PercentileForm.lead(text, i);
      boolean same = lead.filter(l -> shown.stream().anyMatch(f -> isOf(f, l))).isPresent();
      text.use(i, same ? lead.get().to() : i);
    }
  }

  private static boolean isOf(Expr.Agg figure, PercentileForm.Lead lead) {
    return figure.function().equals("percentile")
        && figure.arguments().getLast().equals(new Expr.Lit(lead.share()));
  }
}
