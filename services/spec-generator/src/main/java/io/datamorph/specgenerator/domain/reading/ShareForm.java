package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code share of the orders with a coupon}, {@code percentage of the grand total}. */
final class ShareForm implements ValueForm {

  private static final List<Phrase> LEADS =
      Phrase.all(
          "its|their? share|percentage|percent|proportion|fraction|% of|in",
          "in percent of", "as percentage|percent of");

  private static final List<Phrase> PERCENT =
      Phrase.all("in|as percent|%", "as a percentage", "percent", "%");

  private static final List<Phrase> OVERALL = Phrase.all("the? overall|whole|entire|grand|all");

  private static final List<Phrase> UNIT = Phrase.all("in|as percent|%", "as a percentage");

  @Override
  public Optional<Parsed> at(Draft draft, int from, int limit) {
    int lead =
        Math.max(lead(draft.text(), from), Phrase.longest(LEADS, draft.text().tokens(), from));
    if (lead < 0 || lead >= limit) {
      return Optional.empty();
    }
    int stop = beforePercent(draft.text(), lead, limit);
    return ofThings(draft, lead, stop)
        .or(() -> ofTotal(draft, lead, stop))
        .map(share -> scaled(draft, from, share, limit));
  }

  /** {@code share of each city in the total}, where the cities are read already. */
  private static int lead(Text text, int from) {
    int i = from + 1;
    if (from >= text.size() || !text.at(from).matches("share|percentage|proportion")) {
      return -1;
    }
    while (i < text.size() && !text.isFree(i) && !text.isBreak(i)) {
      i++;
    }
    return i > from + 1 && (text.is(i, "in") || text.is(i, "of")) ? i + 1 : -1;
  }

  /** {@code share of the total in percent}: the whole ends before the unit. */
  static int beforePercent(Text text, int from, int limit) {
    for (int i = from + 1; i < limit; i++) {
      if (Phrase.longest(UNIT, text.tokens(), i) > 0) {
        return i;
      }
    }
    return limit;
  }

  /** A fraction of the things named, by the condition on them. */
  private static Optional<Parsed> ofThings(Draft draft, int at, int limit) {
    return Things.at(draft, at, limit)
        .filter(things -> things.count() instanceof Expr.Rows rows && rows.where().isPresent())
        .map(things -> new Parsed(at, things.to(), ratio(things.count(), whole(things.count()))));
  }

  private static Expr whole(Expr counted) {
    return new Expr.Rows(((Expr.Rows) counted).of(), Optional.empty());
  }

  /** The figure of each group as a part of the whole. */
  private static Optional<Parsed> ofTotal(Draft draft, int at, int limit) {
    Optional<Parsed> value = draft.values().at(at, limit);
    List<Expr> figures =
        Stream.concat(
                draft.outputs.stream()
                    .filter(output -> output.expr().isPresent())
                    .map(output -> (Expr) new Expr.Out(output.name())),
                draft.asked.stream().map(Draft.Asked::expr))
            .toList();
    for (Expr figure : figures) {
      Optional<Parsed> total = GrandTotal.of(draft, figure, at, limit);
      boolean same = total.isPresent() && (value.isEmpty() || total.get().to() >= value.get().to());
      if (same && isOnly(draft, figure, at, limit)) {
        return total.map(t -> new Parsed(at, t.to(), ratio(figure, t.expr())));
      }
    }
    return figures.isEmpty() && draft.isGrouped() ? ofItself(draft, at, limit) : Optional.empty();
  }

  /** {@code share of the total amount per city}: the amount of the city is not shown besides. */
  private static Optional<Parsed> ofItself(Draft draft, int at, int limit) {
    int noun = Math.max(at, Phrase.longest(OVERALL, draft.text().tokens(), at));
    return draft
        .values()
        .at(noun, limit)
        .filter(v -> v.expr() instanceof Expr.Rows || isSum(v.expr()))
        .map(v -> new Parsed(at, v.to(), ratio(v.expr(), GrandTotal.over(v.expr(), List.of()))));
  }

  private static boolean isSum(Expr value) {
    return value instanceof Expr.Agg agg
        && agg.function().equals("sum")
        && agg.where().isEmpty()
        && !Exprs.mentionsOutput(agg);
  }

  /** Whether no other figure fits the words as well. */
  private static boolean isOnly(Draft draft, Expr figure, int at, int limit) {
    Optional<Expr> only = OnlyFigure.before(draft);
    long fits =
        draft.outputs.stream()
            .filter(output -> output.expr().isPresent())
            .filter(
                output -> GrandTotal.of(draft, new Expr.Out(output.name()), at, limit).isPresent())
            .count();
    return fits == 1
        || draft.asked.stream().anyMatch(a -> a.expr().equals(figure))
        || only.filter(figure::equals).isPresent();
  }

  static Expr ratio(Expr part, Expr whole) {
    return new Expr.Op(
        "/",
        new Expr.Op("*", new Expr.Lit("1.0"), part),
        Expr.call("nullif", whole, Expr.number(0)));
  }

  /** In percent where that is said, be it by the name of the column. */
  private static Parsed scaled(Draft draft, int from, Parsed share, int limit) {
    Text text = draft.text();
    int at = text.is(share.to(), ",") ? share.to() + 1 : share.to();
    int said = Phrase.longest(PERCENT, text.tokens(), at);
    boolean before = text.written(from, share.from()).matches("(?i).*(percent|%).*");
    boolean percent = said > 0 && said <= limit || before || draft.isPercentWanted();
    int to = said > 0 && said <= limit ? said : share.to();
    return new Parsed(from, to, percent ? percent(share.expr()) : share.expr());
  }

  private static Expr percent(Expr ratio) {
    Expr.Op division = (Expr.Op) ratio;
    Expr part = ((Expr.Op) division.left()).right();
    return Afterthoughts.hundredfold(part, division.right());
  }
}
