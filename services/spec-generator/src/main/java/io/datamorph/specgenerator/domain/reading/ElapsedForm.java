package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import java.util.List;
import java.util.Optional;

/** {@code days between issued_on and paid_on}, {@code hours from booking to arrival}. */
final class ElapsedForm implements ValueForm {

  private static final List<Pattern> PATTERNS =
      Pattern.all(
          "number|count|how? of|many? calendar|full|whole|elapsed? {unit} that? passed|elapsed? between {time:earlier} and {time:later}",
          "number|count|how? of|many? calendar|full|whole|elapsed? {unit} that? passed|elapsed? from {time:earlier} to|until|till {time:later}",
          "time|duration|difference|delay|gap|interval|length|span|transit? between {time:earlier} and {time:later} in {unit}",
          "time|duration|difference|delay|gap|interval|length|span|transit? from {time:earlier} to|until {time:later} in {unit}",
          "{time:earlier} to|until {time:later} in calendar? {unit}",
          "number|how? of|many? calendar|full|whole? {unit} that? passed? since {time:earlier}",
          "how? many? {unit} passed|elapsed|lie|lay since|between {time:earlier} and? {time:later}?");

  @Override
  public Optional<Parsed> at(Draft draft, int from, int limit) {
    return Pattern.longest(PATTERNS, draft, from, limit).flatMap(match -> parsed(match));
  }

  private static Optional<Parsed> parsed(Pattern.Match match) {
    TimeUnit unit = match.get("unit", TimeUnit.class);
    Expr earlier = match.expr("earlier");
    Optional<Expr> later =
        match.has("later") ? Optional.of(match.expr("later")) : NeighbourForm.current(earlier);
    return later
        .filter(l -> Elapsed.isExact(unit))
        .map(l -> new Parsed(match.from(), match.to(), Elapsed.of(unit, earlier, l)));
  }
}
