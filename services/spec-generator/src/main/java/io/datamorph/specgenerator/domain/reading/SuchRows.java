package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code how many such visits}: what was said of the rows of one figure holds for all of them. */
final class SuchRows {

  private final Draft draft;

  SuchRows(Draft draft) {
    this.draft = draft;
  }

  /** The condition, taken out of the figures, where there is only one. */
  Optional<Expr> settle(Map<String, Expr> outputs) {
    Set<Expr> conditions = new LinkedHashSet<>();
    outputs.values().stream()
        .flatMap(Exprs::aggregates)
        .forEach(part -> Restricted.where(part).ifPresent(conditions::add));
    if (!draft.suchRows || !draft.keptWhole.isEmpty() || conditions.size() != 1) {
      return Optional.empty();
    }
    outputs.replaceAll((name, expr) -> Exprs.replace(expr, Restricted::ofAll));
    return conditions.stream().findFirst();
  }
}
