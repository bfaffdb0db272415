package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;
import java.util.Optional;

/** {@code the average score of their course}: a figure of what rows have in common, beside each. */
final class GroupAggregateForm implements ValueForm {

  private static final AggregateForm AGGREGATE = new AggregateForm();

  @Override
  public Optional<Parsed> at(Draft draft, int from, int limit) {
    return AGGREGATE
        .at(draft, from, limit)
        .filter(
            value ->
                value.expr() instanceof Expr.Agg agg
                    && agg.where().isEmpty()
                    && agg.order().isEmpty())
        .flatMap(value -> within(draft, value, limit));
  }

  private static Optional<Parsed> within(Draft draft, Parsed value, int limit) {
    Text text = draft.text();
    int at = value.to();
    boolean joint =
        text.is(at, "of") || text.is(at, "in") || text.is(at, "for") || text.is(at, "within");
    boolean own =
        text.is(at + 1, "their")
            || text.is(at + 1, "its")
            || text.is(at + 1, "his")
            || text.is(at + 1, "her")
            || text.is(at + 1, "the") && (text.is(at + 2, "same") || !draft.isGrouped());
    if (!joint || !own || at + 2 >= limit) {
      return Optional.empty();
    }
    int noun = text.is(at + 2, "same") || text.is(at + 2, "own") ? at + 3 : at + 2;
    Expr.Agg agg = (Expr.Agg) value.expr();
    return GroupNoun.at(draft, noun, limit)
        .map(group -> new Parsed(value.from(), group.to(), over(agg, List.of(group.expr()))));
  }

  static Expr over(Expr.Agg agg, List<Expr> partition) {
    return new Expr.Win(agg.function(), agg.arguments(), partition, List.of(), Optional.empty());
  }
}
