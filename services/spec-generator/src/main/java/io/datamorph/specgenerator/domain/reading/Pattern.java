package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A wording with places for meanings: {@code "replace|fill missing|null {column} with|by
 * {literal}"}. {@code |} stands between choices, {@code ?} after what may be left out, and {@code
 * {value:left}} names the second of two places of one kind.
 */
final class Pattern {

  private sealed interface Part {
    boolean optional();
  }

  private record Word(Set<String> choices, boolean optional) implements Part {}

  private record Place(Slot slot, String name, boolean optional) implements Part {}

  private final List<Part> parts;

  private Pattern(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  static Pattern of(String text) {
    return new Pattern(Stream.of(text.split(" ")).map(Pattern::part).toList());
  }

  static List<Pattern> all(String... texts) {
    return Stream.of(texts).map(Pattern::of).toList();
  }

  private static Part part(String text) {
    boolean optional = text.length() > 1 && text.endsWith("?");
    String plain = optional ? text.substring(0, text.length() - 1) : text;
    if (!plain.startsWith("{")) {
      return new Word(Set.copyOf(List.of(plain.split("\\|"))), optional);
    }
    String[] names = plain.substring(1, plain.length() - 1).split(":");
    return new Place(
        Slot.valueOf(names[0].toUpperCase(Locale.ROOT)), names[names.length - 1], optional);
  }

  /** What the places hold when the wording stands here and ends by the limit. */
  Optional<Match> at(Draft draft, int from, int limit) {
    return hasWords(draft.text(), from, limit)
        ? match(draft, from, from, limit, 0, Map.of())
        : Optional.empty();
  }

  /** Whether the words that it must have follow in their order; places are dear to fill. */
  private boolean hasWords(Text text, int from, int limit) {
    int at = from;
    for (Part part : parts) {
      if (part instanceof Word word && !word.optional()) {
        while (at < limit && !fits(word, text, at)) {
          at++;
        }
        if (at++ >= limit) {
          return false;
        }
      }
    }
    return true;
  }

  /** The longest match of several wordings. */
  static Optional<Match> longest(List<Pattern> patterns, Draft draft, int from, int limit) {
    Match best = null;
    for (Pattern pattern : patterns) {
      Optional<Match> match = pattern.at(draft, from, limit);
      if (match.isPresent() && (best == null || match.get().to() > best.to())) {
        best = match.get();
      }
    }
    return Optional.ofNullable(best);
  }

  private Optional<Match> match(
      Draft draft, int from, int at, int limit, int index, Map<String, Object> held) {
    if (index == parts.size()) {
      return Optional.of(new Match(from, at, held));
    }
    Optional<Match> found =
        switch (parts.get(index)) {
          case Word word ->
              at < limit && fits(word, draft.text(), at)
                  ? match(draft, from, at + 1, limit, index + 1, held)
                  : Optional.empty();
          case Place place -> filled(draft, from, at, limit, index, held, place);
        };
    return found.isPresent() || !parts.get(index).optional()
        ? found
        : match(draft, from, at, limit, index + 1, held);
  }

  private Optional<Match> filled(
      Draft draft, int from, int at, int limit, int index, Map<String, Object> held, Place place) {
    for (Slot.Filling filling : place.slot().fill(draft, at, limit)) {
      Map<String, Object> more = new HashMap<>(held);
      more.put(place.name(), filling.value());
      Optional<Match> match = match(draft, from, filling.to(), limit, index + 1, more);
      if (match.isPresent()) {
        return match;
      }
    }
    return Optional.empty();
  }

  private static boolean fits(Word word, Text text, int at) {
    Token token = text.at(at);
    return switch (token.kind()) {
      case WORD, SYMBOL, NUMBER -> word.choices().contains(token.norm());
      case DATE, STRING, ADDRESS, BREAK -> false;
    };
  }

  /** A wording that stands in the text, and what its places hold. */
  record Match(int from, int to, Map<String, Object> held) {
    Match {
      held = Map.copyOf(held);
    }

    boolean has(String name) {
      return held.containsKey(name);
    }

    <T> T get(String name, Class<T> kind) {
      return kind.cast(held.get(name));
    }

    Expr expr(String name) {
      return get(name, Expr.class);
    }
  }
}
