package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import java.util.List;
import java.util.Optional;

/** {@code previous revenue}, {@code the revenue of the month before}: of the neighbouring row. */
final class NeighbourForm implements ValueForm {

  private static final List<Pattern> BEFORE =
      Pattern.all(
          "{owner} previous|prior|preceding|last {things}",
          "{column} of|in|from the? same? {owner} previous|prior|preceding|last {things}",
          "previous|prior|preceding {column} of|for the? same? {owner}",
          "{column} of the? same? {owner} {things} before it?",
          "time|moment|date of the? same? {owner} {things} before it?",
          "time|moment|date of the? same? {owner} previous|prior|preceding|last {things}",
          "the? same? {owner} {things} before it?",
          "{owner} previous|prior|preceding {value}",
          "previous|prior|preceding {value}",
          "{column} of|in|from the? previous|prior|preceding|last {unit}",
          "{output} of|in|from the? previous|prior|preceding|last {unit}",
          "{column} of|in|from the? {unit} before",
          "{output} of|in|from the? {unit} before",
          "{column} before the? it|that|this|current?",
          "{column} of the? same? {things} before it?",
          "{column} of|in|from the? previous|prior|preceding {things}",
          "previous|prior|preceding|last {unit} {value}",
          "{output} of|in|from|for the? {unit} before that|it?",
          "the? previous|prior|preceding {unit}",
          "the? {unit} before",
          "{things} before it|that?",
          "previous|prior|preceding|last {things}");

  private static final List<Pattern> AFTER =
      Pattern.all(
          "next|following {value}",
          "{column} of|in|from the? same? {owner} next|following {things}",
          "next|following {column} of|for the? same? {owner}",
          "{column} of|in|from the? next|following {unit}",
          "{column} of|in|from the? {unit} after",
          "{column} after the? it|that|this|current?");

  @Override
  public Optional<Parsed> at(Draft draft, int from, int limit) {
    return neighbour(draft, BEFORE, "lag", from, limit)
        .or(() -> neighbour(draft, AFTER, "lead", from, limit));
  }

  private static Optional<Parsed> neighbour(
      Draft draft, List<Pattern> patterns, String function, int from, int limit) {
    return Pattern.longest(patterns, draft, from, limit)
        .flatMap(
            match ->
                value(draft, match)
                    .map(value -> new Parsed(from, match.to(), window(match, function, value))));
  }

  private static Expr window(Pattern.Match match, String function, Expr value) {
    Expr.Win open = Open.window(function, List.of(value), Optional.empty());
    return match.has("owner")
        ? new Expr.Win(
            function, open.arguments(), List.of(match.expr("owner")), open.order(), open.frame())
        : open;
  }

  private static Optional<Expr> value(Draft draft, Pattern.Match match) {
    if (match.has("value")) {
      return Optional.of(match.expr("value")).filter(v -> !(v instanceof Expr.Lit));
    }
    if (match.has("column") && isPeriod(draft, match)) {
      return OnlyFigure.before(draft);
    }
    if (match.has("column")) {
      return draft.links().only(draft, match.get("column", Links.Named.class)).map(c -> (Expr) c);
    }
    if (match.has("output")) {
      return Optional.of(new Expr.Out(match.get("output", Output.class).name()));
    }
    if (match.has("things")) {
      return match
          .get("things", Things.class)
          .table()
          .flatMap(table -> Times.only(draft, table, match.from()))
          .map(c -> (Expr) c);
    }
    return OnlyFigure.before(draft);
  }

  /** {@code the month before}, also where a column is called so. */
  private static boolean isPeriod(Draft draft, Pattern.Match match) {
    int noun = draft.links().skipArticles(draft.text(), match.from());
    return TimeUnit.of(draft.text().at(noun)).isPresent()
        && draft.text().is(noun + 1, "before")
        && draft.groups.stream().anyMatch(Grouping.ByPeriod.class::isInstance);
  }

  /** What the neighbour is compared with: the same of the row itself. */
  static Optional<Expr> current(Expr neighbour) {
    return neighbour instanceof Expr.Win win && win.function().matches("lag|lead")
        ? Optional.of(win.arguments().getFirst())
        : Optional.empty();
  }
}
