package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Phrase;
import java.util.List;
import java.util.Optional;

/** {@code moving average of sales over 7 days}, {@code average over this week and the 3 before}. */
final class MovingForm implements ValueForm {

  private static final List<Pattern> PATTERNS =
      Pattern.all(
          "{number} -? {unit} moving|rolling|running average|mean|avg|sum|total of? {value}?",
          "moving|rolling average|mean|avg|sum|total of {value} over|of|for|across the? last|past|previous? {number} {unit}",
          "average|mean|avg|sum|total of {value} over|of|for|across the? last|past {number} {unit}",
          "average|mean|avg|sum|total of {value} over|of|for this|that|the|current current? {unit} and|plus the? {number:before} {unit:before_unit} before|preceding it?",
          "average|mean|avg|sum|total of {value} over|of|for this|that|the|current current? {unit} and|plus the? previous|preceding|last {number:before} {unit:before_unit}",
          "average|mean|avg|sum|total of {value} over|of|for this|that|the|current current? {unit} and|plus the? {number:before} before|preceding it?");

  private static final List<Phrase> SUM = Phrase.all("sum|total");

  @Override
  public Optional<Parsed> at(Draft draft, int from, int limit) {
    return Pattern.longest(PATTERNS, draft, from, limit).flatMap(match -> parsed(draft, match));
  }

  private static Optional<Parsed> parsed(Draft draft, Pattern.Match match) {
    Optional<Expr> value =
        match.has("value") ? Optional.of(match.expr("value")) : OnlyFigure.before(draft);
    long before =
        match.has("before") ? match.get("before", Long.class) : match.get("number", Long.class) - 1;
    boolean sum = false;
    for (int i = match.from(); i < match.to(); i++) {
      sum |= Phrase.longest(SUM, draft.text().tokens(), i) > 0 && i < match.from() + 5;
    }
    String function = sum ? "sum" : "avg";
    String frame = "rows between " + before + " preceding and current row";
    return value
        .filter(v -> before > 0)
        .map(
            v ->
                new Parsed(
                    match.from(),
                    match.to(),
                    Open.window(function, List.of(v), Optional.of(frame))));
  }
}
