package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;
import java.util.Optional;

/** {@code year of hire_date}, {@code calendar date of started_at}, {@code the weekday of it}. */
final class DatePartForm implements ValueForm {

  private static final List<Pattern> PATTERNS =
      Pattern.all(
          "calendar|full? {unit} of|from|in|part? {column}",
          "utc? calendar? date|day of|from {column}",
          "calendar? date|day in? utc of|from {column}",
          "{column} as a? date");

  private static final List<Pattern> WEEKDAY =
      Pattern.all("day of the? week of|from {column}", "weekday of|from {column}");

  private static final List<Phrase> AS_NUMBER =
      Phrase.all("as a? number", "number", "as an? integer");

  @Override
  public Optional<Parsed> at(Draft draft, int from, int limit) {
    Optional<Parsed> weekday =
        Pattern.longest(WEEKDAY, draft, from, limit)
            .flatMap(
                m ->
                    time(draft, m).map(c -> new Parsed(from, m.to(), Expr.call("day_of_week", c))));
    return weekday.or(
        () ->
            Pattern.longest(PATTERNS, draft, from, limit)
                .flatMap(m -> time(draft, m).map(c -> part(draft, m, c, limit))));
  }

  private static Optional<Expr.Col> time(Draft draft, Pattern.Match match) {
    Links.Named named = match.get("column", Links.Named.class);
    return draft.links().only(draft, named).filter(column -> column.ref().isTime());
  }

  private static Parsed part(Draft draft, Pattern.Match match, Expr.Col column, int limit) {
    Text text = draft.text();
    TimeUnit unit = match.has("unit") ? match.get("unit", TimeUnit.class) : TimeUnit.DAY;
    int number = Phrase.longest(AS_NUMBER, text.tokens(), match.to());
    boolean asNumber = number > 0 && number <= limit;
    Expr value = asNumber ? Expr.call(unit.word(), column) : Periods.value(unit, column);
    return new Parsed(match.from(), asNumber ? number : match.to(), value);
  }
}
