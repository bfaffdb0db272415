package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.Optional;
import java.util.Set;

/**
 * {@code with status done}, {@code that took longer than 3 days}: which of the things just named.
 */
final class Restriction {

  private static final int MOST_LEADS = 4;
  private static final Set<String> LEADS =
      Set.of(
          "are", "is", "were", "was", "have", "has", "had", "of", "in", "from", "for", "there",
          "to", "it", "they", "rows", "placed", "made", "by", "on");

  private Restriction() {}

  /** It is said of each row, not of groups of them. */
  private static boolean isOfRows(Draft draft, Found found) {
    return !Exprs.hasAggregate(found.condition())
        && Exprs.all(found.condition(), Expr.Out.class).stream()
            .flatMap(out -> draft.outputNamed(out.name()).stream())
            .flatMap(output -> output.expr().stream())
            .noneMatch(Exprs::hasAggregate);
  }

  static Optional<Found> at(Draft draft, int from, int limit) {
    Text text = draft.text();
    boolean related = false;
    for (int i = from; i < Math.min(limit, from + MOST_LEADS); i++) {
      Optional<Found> found = draft.conditions().at(i, limit).filter(f -> isOfRows(draft, f));
      if (found.isPresent()) {
        return found.map(f -> new Found(from, f.to(), f.condition()));
      }
      String word = text.at(i).isWord() ? text.at(i).norm() : "";
      related |= Lexicon.isRelative(word);
      boolean leads =
          Lexicon.isRelative(word) || LEADS.contains(word) || Lexicon.isDeterminer(word) && related;
      if (!leads) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
