package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import java.util.List;
import java.util.Optional;

/** {@code the fee of the last visit}: of the first or last row of each group, by an order. */
final class EndForm implements ValueForm {

  private static final List<Pattern> FIRST =
      Pattern.all("{column} of|in|from|at the|its|their? first|earliest|oldest {things}");
  private static final List<Pattern> LAST =
      Pattern.all("{column} of|in|from|at the|its|their? last|latest|newest {things}");

  @Override
  public Optional<Parsed> at(Draft draft, int from, int limit) {
    return draft.isGrouped()
        ? end(draft, FIRST, "first", from, limit).or(() -> end(draft, LAST, "last", from, limit))
        : Optional.empty();
  }

  private static Optional<Parsed> end(
      Draft draft, List<Pattern> patterns, String function, int from, int limit) {
    return Pattern.longest(patterns, draft, from, limit)
        .flatMap(
            match ->
                value(draft, match)
                    .map(col -> new Parsed(from, match.to(), Open.aggregate(function, col))));
  }

  /** The column must be one of the things whose first or last is meant. */
  private static Optional<Expr> value(Draft draft, Pattern.Match match) {
    return draft
        .links()
        .only(draft, match.get("column", Links.Named.class))
        .filter(
            col ->
                match
                    .get("things", Things.class)
                    .table()
                    .filter(col.ref().table()::equals)
                    .isPresent())
        .map(col -> (Expr) col);
  }
}
