package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code late_people (distinct employees)} beside {@code late_days}, of rows with status late: the
 * name says that these are meant, though the explanation does not.
 */
final class NamedConditions {

  private final Draft draft;

  NamedConditions(Draft draft) {
    this.draft = draft;
  }

  void apply() {
    for (Output output : draft.outputs) {
      output
          .expr()
          .filter(NamedConditions::isOfAllRows)
          .flatMap(expr -> named(output))
          .ifPresent(
              condition -> {
                output.define(Conditional.restrict(output.expr().orElseThrow(), condition));
                draft
                    .findings()
                    .note(DefinitionRecogniser.shown(output, output.expr().orElseThrow()));
              });
    }
  }

  private static boolean isOfAllRows(Expr expr) {
    return switch (expr) {
      case Expr.Agg agg -> agg.where().isEmpty();
      case Expr.Rows rows -> rows.where().isEmpty();
      case Expr other -> false;
    };
  }

  /** The condition of another figure that speaks of a value in this name. */
  private Optional<Expr> named(Output output) {
    List<String> words = Words.parts(output.name());
    return draft.outputs.stream()
        .filter(other -> other != output)
        .flatMap(other -> other.expr().stream())
        .flatMap(Exprs::aggregates)
        .flatMap(figure -> where(figure).stream())
        .filter(condition -> value(condition).filter(words::contains).isPresent())
        .filter(condition -> draft.filters.stream().noneMatch(f -> f.condition().equals(condition)))
        .findFirst();
  }

  private static Optional<Expr> where(Expr figure) {
    return switch (figure) {
      case Expr.Agg agg -> agg.where();
      case Expr.Rows rows -> rows.where();
      case Expr other -> Optional.empty();
    };
  }

  private static Optional<String> value(Expr condition) {
    return condition instanceof Expr.Op op
            && op.operator().equals("=")
            && op.right() instanceof Expr.Lit lit
            && Literals.isText(lit)
        ? Optional.of(lit.text().replace("'", "").toLowerCase(Locale.ROOT))
        : Optional.empty();
  }
}
