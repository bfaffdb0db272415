package io.datamorph.specgenerator.domain.language;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A wording with choices: {@code is|are not? at least} is found in "are not at least" and "is at
 * least".
 */
public final class Phrase {

  private record Part(Set<String> words, boolean optional) {}

  private final List<Part> parts;

  private Phrase(List<Part> parts) {
    this.parts = parts;
  }

  public static Phrase of(String pattern) {
    return new Phrase(
        Stream.of(pattern.split(" "))
            .map(
                part -> {
                  boolean optional = part.length() > 1 && part.endsWith("?");
                  String words = optional ? part.substring(0, part.length() - 1) : part;
                  return new Part(Set.copyOf(List.of(words.split("\\|"))), optional);
                })
            .toList());
  }

  public static List<Phrase> all(String... patterns) {
    return Stream.of(patterns).map(Phrase::of).toList();
  }

  /** The index after the phrase when it stands at this place, or -1. */
  public int endAt(List<Token> tokens, int at) {
    int end = end(tokens, at, 0);
    return end > at ? end : -1;
  }

  private int end(List<Token> tokens, int at, int part) {
    if (part == parts.size()) {
      return at;
    }
    Part wanted = parts.get(part);
    if (at >= 0 && at < tokens.size() && fits(wanted, tokens.get(at))) {
      int end = end(tokens, at + 1, part + 1);
      if (end >= 0) {
        return end;
      }
    }
    return wanted.optional() ? end(tokens, at, part + 1) : -1;
  }

  private static boolean fits(Part part, Token token) {
    return switch (token.kind()) {
      case WORD, SYMBOL, NUMBER -> part.words().contains(token.norm());
      case DATE, STRING, ADDRESS, BREAK -> false;
    };
  }

  /** The longest end of any of the phrases at this place, or -1. */
  public static int longest(List<Phrase> phrases, List<Token> tokens, int at) {
    int longest = -1;
    for (Phrase phrase : phrases) {
      longest = Math.max(longest, phrase.endAt(tokens, at));
    }
    return longest;
  }

  /** Where a phrase begins that ends exactly at this place, or -1. */
  public static int before(List<Phrase> phrases, List<Token> tokens, int end) {
    for (int at = Math.max(0, end - 8); at < end; at++) {
      for (Phrase phrase : phrases) {
        if (phrase.endAt(tokens, at) == end) {
          return at;
        }
      }
    }
    return -1;
  }
}
