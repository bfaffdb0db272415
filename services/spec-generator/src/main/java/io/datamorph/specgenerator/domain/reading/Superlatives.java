package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.document.OrderKey.Direction;
import io.datamorph.specgenerator.domain.language.Matching;
import io.datamorph.specgenerator.domain.linking.TableLinker.Mention;
import java.util.Map;
import java.util.Optional;

/** Words that choose by an order: the highest first, or the lowest. */
final class Superlatives {

  private static final Map<String, Direction> DIRECTIONS =
      Map.ofEntries(
          Map.entry("highest", Direction.DESC),
          Map.entry("higher", Direction.DESC),
          Map.entry("largest", Direction.DESC),
          Map.entry("larger", Direction.DESC),
          Map.entry("biggest", Direction.DESC),
          Map.entry("bigger", Direction.DESC),
          Map.entry("greatest", Direction.DESC),
          Map.entry("greater", Direction.DESC),
          Map.entry("latest", Direction.DESC),
          Map.entry("later", Direction.DESC),
          Map.entry("newest", Direction.DESC),
          Map.entry("newer", Direction.DESC),
          Map.entry("last", Direction.DESC),
          Map.entry("longest", Direction.DESC),
          Map.entry("heaviest", Direction.DESC),
          Map.entry("dearest", Direction.DESC),
          Map.entry("best", Direction.DESC),
          Map.entry("top", Direction.DESC),
          Map.entry("most", Direction.DESC),
          Map.entry("maximum", Direction.DESC),
          Map.entry("lowest", Direction.ASC),
          Map.entry("lower", Direction.ASC),
          Map.entry("smallest", Direction.ASC),
          Map.entry("smaller", Direction.ASC),
          Map.entry("least", Direction.ASC),
          Map.entry("fewest", Direction.ASC),
          Map.entry("earliest", Direction.ASC),
          Map.entry("earlier", Direction.ASC),
          Map.entry("oldest", Direction.ASC),
          Map.entry("first", Direction.ASC),
          Map.entry("shortest", Direction.ASC),
          Map.entry("cheapest", Direction.ASC),
          Map.entry("lightest", Direction.ASC),
          Map.entry("worst", Direction.ASC),
          Map.entry("bottom", Direction.ASC),
          Map.entry("minimum", Direction.ASC));

  private Superlatives() {}

  static Optional<Direction> direction(String word) {
    return Optional.ofNullable(DIRECTIONS.get(word));
  }

  /** The rows that are chosen by the superlative here: {@code the biggest parcels}. */
  static Optional<Mention> rows(Draft draft, int at) {
    return direction(draft.text().at(at).norm()).flatMap(any -> draft.mentionAt(at + 1));
  }

  /** Whether the word is about when, so that a time is meant. */
  static boolean isOfTime(String word) {
    return Matching.all(
        word, "latest|newest|last|first|earliest|oldest|later|earlier|newer|recent");
  }
}
