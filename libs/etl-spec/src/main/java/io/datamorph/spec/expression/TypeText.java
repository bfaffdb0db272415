package io.datamorph.spec.expression;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A type as written in a cast.
 *
 * @param end the index of the first token behind it
 */
record TypeText(String type, int end) {

  private static final Set<String> SECOND_WORDS = Set.of("precision", "varying", "with", "without");
  private static final Set<String> LITERALS = Set.of("date", "timestamp", "timestamptz");

  /** {@code decimal(10,2)}, {@code double precision}, {@code array<text>}. */
  static TypeText read(String text, List<Token> tokens, int from, int to) {
    if (from >= to || tokens.get(from).kind() != Token.Kind.WORD) {
      throw SyntaxFault.syntax("Behind :: stands no type.");
    }
    int end = from + 1;
    if (end < to && SECOND_WORDS.contains(tokens.get(end).lower())) {
      end++;
      while (end < to && (tokens.get(end).is("time") || tokens.get(end).is("zone"))) {
        end++;
      }
    } else if (end < to && tokens.get(end).isSymbol('(')) {
      while (end < to && !tokens.get(end).isSymbol(')')) {
        end++;
      }
      end = Math.min(to, end + 1);
    } else if (tokens.get(from).is("array") && end < to && tokens.get(end).isSymbol('<')) {
      while (end < to && !tokens.get(end).isSymbol('>')) {
        end++;
      }
      end = Math.min(to, end + 1);
    }
    return new TypeText(text.substring(tokens.get(from).start(), tokens.get(end - 1).end()), end);
  }

  /** The type of a literal such as {@code date '2024-01-31'}; ends at the string. */
  static Optional<TypeText> beforeString(String text, List<Token> tokens, int from, int to) {
    if (!LITERALS.contains(tokens.get(from).lower())) {
      return Optional.empty();
    }
    TypeText type = read(text, tokens, from, to);
    boolean string = type.end < to && tokens.get(type.end).kind() == Token.Kind.STRING;
    return string ? Optional.of(type) : Optional.empty();
  }
}
