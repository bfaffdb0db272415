package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;
import java.util.Optional;

/** What is said of a value after it: of which rows, as a share of what, in which case. */
final class Afterthoughts {

  private static final List<Phrase> PERCENT_OF =
      Phrase.all(
          "in|as a|the? percent|percentage|% of",
          "as a? share|proportion|fraction of", "percent|% of");

  private Afterthoughts() {}

  static Parsed of(Draft draft, Parsed value, int limit) {
    Parsed now = value;
    for (int i = 0; i < 4; i++) {
      Parsed before = now;
      now =
          percent(draft, now, limit)
              .or(() -> changed(draft, before, limit))
              .or(() -> inUnit(draft, before, limit))
              .or(() -> inTotal(draft, before, limit))
              .orElse(before);
      if (now == before) {
        return now;
      }
    }
    return now;
  }

  /** An aggregate over only those rows of which something is said. */
  static Parsed restricted(Draft draft, Parsed value, int limit) {
    return Restriction.at(draft, value.to(), limit)
        .map(
            found ->
                new Parsed(
                    value.from(),
                    found.to(),
                    Conditional.restrict(value.expr(), found.condition())))
        .orElse(value);
  }

  /** {@code paid in percent of billed} -> {@code 100.0 * paid / billed}. */
  private static Optional<Parsed> percent(Draft draft, Parsed value, int limit) {
    int of = Phrase.longest(PERCENT_OF, draft.text().tokens(), value.to());
    if (of < 0 || of >= limit) {
      return Optional.empty();
    }
    Optional<Parsed> total = GrandTotal.of(draft, value.expr(), of, limit);
    return total
        .or(() -> draft.values().at(of, limit))
        .map(whole -> new Parsed(value.from(), whole.to(), percentage(value.expr(), whole.expr())));
  }

  /** {@code in days}, of what is counted in days anyway. */
  private static Optional<Parsed> inUnit(Draft draft, Parsed value, int limit) {
    Text text = draft.text();
    int at = value.to();
    Optional<TimeUnit> said =
        text.is(at, "in") && at + 1 < limit ? TimeUnit.of(text.at(at + 1)) : Optional.empty();
    return said.filter(unit -> Operand.unitOf(draft, value.expr()).filter(unit::equals).isPresent())
        .map(unit -> new Parsed(value.from(), at + 2, value.expr()));
  }

  private static final List<Phrase> SUMMED =
      Phrase.all("in total|sum", "altogether|overall", "added|summed|taken up|together");

  private static final List<Phrase> AVERAGED = Phrase.all("on average", "averaged");

  /** {@code amount paid in total}, {@code the price on average}. */
  private static Optional<Parsed> inTotal(Draft draft, Parsed value, int limit) {
    Text text = draft.text();
    boolean verb =
        value.to() < limit
            && text.at(value.to()).matches("paid|spent|sold|used|earned|received|made");
    int at = verb ? value.to() + 1 : value.to();
    int summed = Phrase.longest(SUMMED, text.tokens(), at);
    int averaged = Phrase.longest(AVERAGED, text.tokens(), at);
    int end = Math.max(summed, averaged);
    boolean number = value.expr() instanceof Expr.Col col && col.ref().isNumber();
    return number && end > 0 && end <= limit
        ? Optional.of(
            new Parsed(value.from(), end, Expr.agg(averaged > 0 ? "avg" : "sum", value.expr())))
        : Optional.empty();
  }

  static Expr percentage(Expr part, Expr whole) {
    return hundredfold(part, Expr.call("nullif", whole, Expr.number(0)));
  }

  /** A quotient in percent, by a divisor that is no zero. */
  static Expr hundredfold(Expr part, Expr divisor) {
    return new Expr.Op("/", new Expr.Op("*", new Expr.Lit("100.0"), part), divisor);
  }

  /** {@code in lower case}, {@code trimmed}. */
  private static Optional<Parsed> changed(Draft draft, Parsed value, int limit) {
    boolean text =
        value.expr() instanceof Expr.Col col && col.ref().isText() || isText(value.expr());
    if (!text) {
      return Optional.empty();
    }
    int at = joint(draft.text(), value.to());
    return TextChanges.at(draft.text(), at, limit)
        .filter(change -> !Exprs.hasAggregate(value.expr()))
        .map(c -> new Parsed(value.from(), c.to(), Expr.call(c.function(), value.expr())));
  }

  private static int joint(Text text, int at) {
    return text.is(at, "and") || text.is(at, ",") ? at + 1 : at;
  }

  private static boolean isText(Expr expr) {
    return expr instanceof Expr.Call call
        && call.function().matches("lower|upper|trim|concat|initcap");
  }
}
