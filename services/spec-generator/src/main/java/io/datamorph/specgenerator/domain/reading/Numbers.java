package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.Optional;
import java.util.OptionalInt;

/** Whole numbers in digits or words. */
final class Numbers {

  private static final int MOST_DIGITS = 9;

  private Numbers() {}

  /** A number and where it ends. */
  record Read(int to, long value) {}

  static Optional<Read> at(Text text, int at, int limit) {
    if (at < 0 || at >= limit || at >= text.size()) {
      return Optional.empty();
    }
    Token token = text.at(at);
    if (token.kind() == Token.Kind.NUMBER) {
      boolean whole =
          token.norm().length() <= MOST_DIGITS && token.norm().chars().allMatch(Character::isDigit);
      return whole ? Optional.of(new Read(at + 1, Long.parseLong(token.norm()))) : Optional.empty();
    }
    OptionalInt word = token.isWord() ? Words.number(token.norm()) : OptionalInt.empty();
    return word.isPresent() ? Optional.of(new Read(at + 1, word.getAsInt())) : Optional.empty();
  }
}
