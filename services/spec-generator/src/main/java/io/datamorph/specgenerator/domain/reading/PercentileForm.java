package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Matching;
import io.datamorph.specgenerator.domain.language.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** {@code 90th percentile of the amounts} -> {@code percentile(amount, 0.9)}. */
final class PercentileForm implements ValueForm {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The words for a percentile, and which part of the rows lies below it. */
  record Lead(int to, String share) {}

  @Override
  public Optional<Parsed> at(Draft draft, int from, int limit) {
    Optional<Lead> lead = lead(draft.text(), from).filter(l -> l.to() < limit);
    int at = lead.map(l -> draft.text().is(l.to(), "of") ? l.to() + 1 : l.to()).orElse(limit);
    return lead.flatMap(
        l ->
            draft
                .values()
                .at(at, limit)
                .filter(v -> !Operand.isReference(draft, v.expr()))
                .map(v -> new Parsed(from, v.to(), percentile(v.expr(), l.share()))));
  }

  /** {@code 90th percentile}, {@code p90}. */
  static Optional<Lead> lead(Text text, int from) {
    if (from >= text.size()) {
      return Optional.empty();
    }
    String word = text.at(from).norm();
    boolean said = text.is(from + 1, "percentile") || text.is(from + 1, "percentiles");
    String digits =
        said
            ? word.replaceAll("(st|nd|rd|th)$", "")
            : Matching.all(word, "p\\d{2}") ? word.substring(1) : "";
    return digits.matches("\\d{1,2}")
        ? Optional.of(
            new Lead(
                said ? from + 2 : from + 1, new BigDecimal(digits).divide(HUNDRED).toPlainString()))
        : Optional.empty();
  }

  static Expr percentile(Expr value, String share) {
    return new Expr.Agg(
        "percentile", List.of(value, new Expr.Lit(share)), false, Optional.empty(), List.of());
  }
}
