package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
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
    Expr.Agg agg = (Expr.Agg) value.expr();
    return Exprs.tables(agg).stream()
        .findFirst()
        .flatMap(rows -> group(draft, value.to(), rows, limit))
        .map(group -> new Parsed(value.from(), group.to(), over(agg, List.of(group.expr()))));
  }

  /** {@code of its category}, {@code of all claims in the same region}: what the rows share. */
  static Optional<Parsed> group(Draft draft, int at, CatalogueTable rows, int limit) {
    Text text = draft.text();
    int own = at + 1;
    if (at >= limit || !text.at(at).matches("of|in|for|within|among|across")) {
      return Optional.empty();
    }
    int all = text.is(own, "all") ? own + 1 : own;
    int noun = BareAverage.afterRows(draft, rows, draft.links().skipArticles(text, all));
    if (draft.mentionAt(draft.links().skipArticles(text, all)).isPresent() && noun < limit) {
      Optional<Parsed> inner = group(draft, noun, rows, limit);
      if (inner.isPresent()) {
        return inner;
      }
    }
    boolean said =
        own + 1 < limit && text.at(own).matches("their|its|his|her")
            || text.is(own, "the") && (text.is(own + 1, "same") || !draft.isGrouped());
    boolean more = text.is(own + 1, "same") || text.is(own + 1, "own");
    return said && own + 1 < limit
        ? GroupNoun.at(draft, more ? own + 2 : own + 1, limit)
        : Optional.empty();
  }

  static Expr over(Expr.Agg agg, List<Expr> partition) {
    return new Expr.Win(agg.function(), agg.arguments(), partition, List.of(), Optional.empty());
  }
}
