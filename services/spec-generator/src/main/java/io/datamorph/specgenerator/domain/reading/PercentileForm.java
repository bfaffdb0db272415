package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** {@code 90th percentile of the amounts} -> {@code percentile(amount, 0.9)}. */
final class PercentileForm implements ValueForm {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public Optional<Parsed> at(Draft draft, int from, int limit) {
    Text text = draft.text();
    if (!text.is(from + 1, "percentile") || from + 1 >= limit) {
      return Optional.empty();
    }
    String digits = text.at(from).norm().replaceAll("(st|nd|rd|th)$", "");
    if (!digits.matches("\\d{1,2}")) {
      return Optional.empty();
    }
    String share = new BigDecimal(digits).divide(HUNDRED).toPlainString();
    int at = text.is(from + 2, "of") ? from + 3 : from + 2;
    Optional<Parsed> value = draft.values().at(at, limit);
    return value.map(v -> new Parsed(from, v.to(), percentile(v.expr(), share)));
  }

  static Expr percentile(Expr value, String share) {
    return new Expr.Agg(
        "percentile", List.of(value, new Expr.Lit(share)), false, Optional.empty(), List.of());
  }
}
