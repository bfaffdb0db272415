package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import java.util.List;
import java.util.Optional;

/** {@code running total of revenue}, {@code cumulative sum}. */
final class RunningTotalForm implements ValueForm {

  private static final List<Pattern> PATTERNS =
      Pattern.all(
          "running|cumulative|cumulated|accumulated|rolling total|sum|amount|count of {value}",
          "running|cumulative|cumulated|accumulated {value}",
          "running|cumulative|cumulated|accumulated total|sum|amount|count",
          "{column} so far",
          "running|cumulative|cumulated|accumulated total|sum|amount of {things}",
          "{output} so far");

  @Override
  public Optional<Parsed> at(Draft draft, int from, int limit) {
    boolean starts =
        from < limit && draft.text().at(from).matches("(running|cumul|accumul|rolling).*");
    boolean soFar = !starts && draft.text().is(limit - 1, "far");
    return starts || soFar
        ? Pattern.longest(PATTERNS, draft, from, limit)
            .flatMap(match -> parsed(draft, match))
            .map(total -> RunningSpan.of(draft, total, limit))
        : Optional.empty();
  }

  private static Optional<Parsed> parsed(Draft draft, Pattern.Match match) {
    return value(draft, match).map(v -> new Parsed(match.from(), match.to(), of(v)));
  }

  private static Optional<Expr> value(Draft draft, Pattern.Match match) {
    if (match.has("column")) {
      return draft
          .links()
          .only(draft, match.get("column", Links.Named.class))
          .filter(c -> c.ref().isNumber() && !Operand.isReference(draft, c))
          .map(c -> (Expr) c)
          .or(() -> Money.amount(draft, draft.text().at(match.from()).norm()));
    }
    if (match.has("things")) {
      return match
          .get("things", Things.class)
          .table()
          .flatMap(t -> Measurable.of(draft.links(), t))
          .map(c -> Expr.agg("sum", new Expr.Col(c)));
    }
    if (match.has("output")) {
      return Optional.of(new Expr.Out(match.get("output", Output.class).name()));
    }
    return match.has("value") ? Optional.of(match.expr("value")) : OnlyFigure.before(draft);
  }

  /** A running total of what has been added up so far is the same. */
  static Expr of(Expr value) {
    boolean running = value instanceof Expr.Win win && Open.order(win);
    return running ? value : Open.window("sum", List.of(value), Optional.empty());
  }
}
