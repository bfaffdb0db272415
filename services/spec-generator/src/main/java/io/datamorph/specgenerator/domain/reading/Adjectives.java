package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Text;
import java.util.Optional;

/**
 * {@code delivered shipments}, {@code unpaid fines}: what a word before a noun says of the rows.
 */
final class Adjectives {

  private Adjectives() {}

  /** The condition that an adjective here stands for; the noun follows. */
  static Optional<Found> at(Draft draft, int from, int limit) {
    return ValueAdjective.at(draft, from, limit)
        .or(() -> FlagForm.adjective(draft, from, limit))
        .or(() -> DoneForm.adjective(draft, from, limit));
  }

  /**
   * Whether rows follow, or more that is said of them: {@code active} before {@code CHF accounts}.
   */
  static boolean precedeRows(Draft draft, int at) {
    int limit = draft.text().sentenceEnd(at);
    int next = draft.text().is(at, "and") || draft.text().is(at, ",") ? at + 1 : at;
    if (at >= limit || draft.mentionAt(at).isPresent()) {
      return at < limit;
    }
    return at(draft, next, limit)
        .filter(more -> more.to() > next)
        .filter(more -> precedeRows(draft, more.to()) || next == at && isNoun(draft, more))
        .isPresent();
  }

  /** {@code admins}: a value in the plural stands for the rows that have it. */
  static boolean isNoun(Draft draft, Found found) {
    Text text = draft.text();
    String last = text.at(found.to() - 1).norm();
    return draft.mentionAt(found.from()).isEmpty() && last.endsWith("s") && !last.endsWith("ss");
  }
}
