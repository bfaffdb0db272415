package io.datamorph.specgenerator.domain.reading;

import java.util.Optional;

/**
 * {@code delivered shipments}, {@code unpaid fines}: what a word before a noun says of the rows.
 */
final class Adjectives {

  private Adjectives() {}

  /** The condition that an adjective here stands for; the noun follows. */
  static Optional<Found> at(Draft draft, int from, int limit) {
    return MemberForm.adjective(draft, from, limit)
        .or(() -> FlagForm.adjective(draft, from, limit))
        .or(() -> DoneForm.adjective(draft, from, limit));
  }
}
