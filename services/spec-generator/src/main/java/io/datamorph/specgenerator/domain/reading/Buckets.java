package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code small: under 100, large: 100 and more}: labels, each with a range of numbers. */
record Buckets(int from, int to, List<Bucket> buckets) {

  private static final List<Phrase> IS =
      Phrase.all(
          ":",
          "=",
          "is|are|means|being|if|for|when|covers",
          "is|are|means for|if|when?",
          "->",
          "(",
          "-");

  private static final Set<String> OTHERS = Set.of("rest", "others", "otherwise", "else");

  /** A label and the words of its range. */
  record Bucket(String label, int from, int to) {}

  Buckets {
    buckets = List.copyOf(buckets);
  }

  /** The buckets that begin here; at least two make a list. */
  static Optional<Buckets> at(Text text, int from) {
    List<Bucket> found = new ArrayList<>();
    int i = from;
    int end = from;
    while (i < text.size()) {
      Optional<Bucket> bucket = bucket(text, i);
      if (bucket.isEmpty()) {
        break;
      }
      found.add(bucket.get());
      end = bucket.get().to();
      end = text.is(end, ")") ? end + 1 : end;
      i = end;
      while (i < text.size()
          && (text.is(i, ",")
              || text.is(i, ";")
              || text.is(i, "and")
              || text.at(i).kind() == Token.Kind.BREAK)) {
        i++;
      }
    }
    return found.size() > 1 ? Optional.of(new Buckets(from, end, found)) : Optional.empty();
  }

  private static Optional<Bucket> bucket(Text text, int at) {
    Token token = text.at(at);
    boolean label =
        token.kind() == Token.Kind.STRING || token.isWord() && !OTHERS.contains(token.norm());
    if (!label) {
      return Optional.empty();
    }
    int is = Phrase.longest(IS, text.tokens(), at + 1);
    int range = is > 0 ? is : token.kind() == Token.Kind.STRING ? at + 1 : -1;
    int end = range < 0 ? -1 : rangeEnd(text, range);
    return end < 0
        ? Optional.empty()
        : Optional.of(
            new Bucket(
                token.kind() == Token.Kind.STRING ? token.norm() : token.text(), range, end));
  }

  /** Where words end that can only be a range of numbers; -1 where there is none. */
  private static int rangeEnd(Text text, int from) {
    boolean number = false;
    int i = from;
    while (i < text.size()
        && !text.isBreak(i)
        && !text.is(i, ",")
        && !text.is(i, ";")
        && !text.is(i, ")")) {
      boolean value = text.at(i).kind() == Token.Kind.NUMBER;
      boolean word =
          text.at(i).isWord() && isRangeWord(text.at(i).norm())
              || text.at(i).kind() == Token.Kind.SYMBOL
                  && text.at(i).norm().matches("[<>=]+|-|\\+|%");
      boolean unit = number && text.at(i).isWord() && text.at(i - 1).kind() == Token.Kind.NUMBER;
      boolean joint = text.is(i, "and") && i + 1 < text.size() && !continues(text, i + 1);
      if (joint || !value && !word && !unit) {
        break;
      }
      number |= value;
      i++;
    }
    return number ? i : -1;
  }

  /** Whether {@code and} goes on with the range: {@code 1000 and more}. */
  private static boolean continues(Text text, int at) {
    return isRangeWord(text.at(at).norm()) && text.at(at).isWord()
        || text.at(at).kind() == Token.Kind.NUMBER;
  }

  private static boolean isRangeWord(String word) {
    return word.matches(
        "under|below|less|fewer|lower|than|above|over|more|greater|higher|at|least|most|up|to|but|not|including|included|inclusive|"
            + "excluding|from|between|and|or|until|exactly|through|upwards|is|are|of|no|minimum|maximum|just|everything|anything|all|the|longer|shorter|older|younger");
  }
}
