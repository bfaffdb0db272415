package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.reading.Buckets.Bucket;
import io.datamorph.specgenerator.domain.reading.Buckets.Kind;
import java.util.List;
import java.util.Optional;

/** Finds the words of one bucket, label or range first, before anything else is known. */
final class BucketWords {

  private static final List<Phrase> IS =
      Phrase.all(
          ":|=|->|(|- for|if|when?",
          "is|are|means|being|covers for|if|when|where? it|they? is|are|lies|lie?",
          "if|for|when|where it|they|the? is|are|lies|lie? value? is?",
          "goes|go|applies from|for|to|if|when?");

  private static final List<Phrase> BECOMES =
      Phrase.all(
          ":|=|->|(|-",
          "is|are|means|being|becomes|become|gives|get|gets|makes",
          "is|are|counts|count|goes|go|go|shown|labelled|labeled|called|named as|in|into|under|called|labelled|labeled|named|shown the? as?",
          "as");

  private static final List<Phrase> REST =
      Phrase.all(
          "otherwise|else",
          "for|in|is? all|the|any? others|other|rest|remaining cases|values|ones|rows?",
          "for|is|are? everything|anything|all else|other|remaining");

  private static final List<Phrase> BEYOND =
      Phrase.all(
          "for|is|are|if? everything|anything|values|all|those|any? above|over|beyond|more|higher|greater|larger|longer|older|after|below|under|less|lower|fewer than|of? that|this|it?");

  private static final List<Phrase> MISSING =
      Phrase.all(
          "there|it|they? is|are|has|have? no|without|missing|null|empty|unknown|blank|not a|an|any|the? set|given|known|recorded|available?");

  private static final String RANGE =
      "under|below|less|fewer|lower|than|above|over|more|greater|higher|at|least|most|up|to|but|not|including|included|inclusive|"
          + "excluding|from|between|and|or|until|exactly|through|upwards|onwards|on|is|are|of|no|minimum|maximum|just|everything|"
          + "anything|all|the|a|an|longer|shorter|older|younger|born|before|after|later|earlier|beyond|bigger|larger|smaller|values?|it|those";

  /** Labels that need no quotes and no sign behind them. */
  private static final String SIZES =
      "tiny|small|medium|mid|middle|large|big|huge|low|moderate|normal|average|high|short|long|light|heavy|cheap|expensive|dear"
          + "|young|old|new|recent|slow|fast|good|bad|poor|fair|excellent|minor|major|weak|strong";

  private static final String STATES =
      "set|known|rated|given|available|specified|recorded|applicable";

  private static final int LONGEST_LABEL = 3;
  private static final int MOST_SAID = 6;

  private BucketWords() {}

  /** {@code small: under 100}, {@code 'unknown' when there is no price}. */
  static Optional<Bucket> labelFirst(Text text, int at) {
    for (int end = at + 1; end <= at + LONGEST_LABEL && isLabel(text, at, end); end++) {
      boolean quoted = text.at(at).kind() == Token.Kind.STRING || text.at(at).matches(SIZES);
      int is = Phrase.longest(IS, text.tokens(), end);
      int range = is > 0 ? is : quoted ? end : -1;
      boolean plain = end == at + 1 || is > 0 && text.at(end).kind() == Token.Kind.SYMBOL;
      Optional<Bucket> bucket =
          range < 0 || !plain ? Optional.empty() : range(text, label(text, at, end), range, false);
      if (bucket.isPresent()) {
        int stop = bucket.get().end();
        return text.is(stop, ")") ? bucket.map(b -> ending(b, stop + 1)) : bucket;
      }
    }
    return Optional.empty();
  }

  /** {@code under 100 is small}, {@code no price = unknown}. */
  static Optional<Bucket> rangeFirst(Text text, int at) {
    return range(text, "", at, true)
        .flatMap(
            range -> {
              int is = Phrase.longest(BECOMES, text.tokens(), range.end());
              boolean direct =
                  range.kind() != Kind.RANGE
                      && range.end() < text.size()
                      && text.at(range.end()).kind() == Token.Kind.STRING;
              int label = direct ? range.end() : is;
              return label < 0 ? Optional.empty() : labelled(text, range, label);
            });
  }

  /** {@code otherwise large}, {@code everything else is large}, {@code the rest 'large'}. */
  static Optional<Bucket> last(Text text, int at) {
    int rest = Phrase.longest(REST, text.tokens(), at);
    int is = rest < 0 ? -1 : Math.max(rest, Phrase.longest(BECOMES, text.tokens(), rest));
    return rest < 0
        ? Optional.empty()
        : labelled(text, new Bucket("", Kind.REST, at, rest, rest), is);
  }

  private static Optional<Bucket> labelled(Text text, Bucket range, int at) {
    boolean bracket = text.is(at - 1, "(");
    for (int end = at + 1; end <= at + LONGEST_LABEL && end <= text.size(); end++) {
      if (isEnd(text, end) && isLabel(text, at, end)) {
        int stop = bracket && text.is(end, ")") ? end + 1 : end;
        return Optional.of(
            new Bucket(label(text, at, end), range.kind(), range.from(), range.to(), stop));
      }
    }
    return Optional.empty();
  }

  private static Bucket ending(Bucket bucket, int end) {
    return new Bucket(bucket.label(), bucket.kind(), bucket.from(), bucket.to(), end);
  }

  private static Optional<Bucket> range(Text text, String label, int at, boolean first) {
    int end = rangeEnd(text, at, first);
    if (end > 0) {
      return Optional.of(new Bucket(label, Kind.RANGE, at, end, end));
    }
    int missing = missing(text, at);
    if (missing > 0) {
      return Optional.of(new Bucket(label, Kind.MISSING, at, missing, missing));
    }
    int beyond = Phrase.longest(BEYOND, text.tokens(), at);
    if (beyond > 0 && (isEnd(text, beyond) || first)) {
      return Optional.of(new Bucket(label, Kind.BEYOND, at, beyond, beyond));
    }
    int rest = first ? -1 : Phrase.longest(REST, text.tokens(), at);
    return rest > 0 ? Optional.of(new Bucket(label, Kind.REST, at, rest, rest)) : Optional.empty();
  }

  /** Where {@code no market value}, {@code no rating was given} ends. */
  private static int missing(Text text, int at) {
    int lead = Phrase.longest(MISSING, text.tokens(), at);
    if (lead < 0) {
      return -1;
    }
    int i = lead;
    while (i < text.size()
        && i < lead + MOST_SAID
        && text.at(i).isWord()
        && !isEnd(text, i)
        && Phrase.longest(BECOMES, text.tokens(), i) < 0) {
      i++;
    }
    boolean said = text.is(i, "is") || text.is(i, "was");
    int given = said ? Phrase.longest(GIVEN, text.tokens(), i) : -1;
    return given > 0 ? given : i;
  }

  private static final List<Phrase> GIVEN =
      Phrase.all("is|was given|set|known|recorded|available|there|entered|stored");

  private static boolean isLabel(Text text, int from, int to) {
    if (to > text.size()) {
      return false;
    }
    if (text.at(from).kind() == Token.Kind.STRING) {
      return to == from + 1;
    }
    if (to == from + 2 && text.is(from, "not") && text.at(from + 1).matches(STATES)) {
      return true;
    }
    for (int i = from; i < to; i++) {
      Token token = text.at(i);
      if (!token.isWord() || token.matches(RANGE + "|otherwise|else|rest|others|if|when")) {
        return false;
      }
    }
    return true;
  }

  private static String label(Text text, int from, int to) {
    return text.at(from).kind() == Token.Kind.STRING
        ? text.at(from).norm()
        : text.written(from, to).strip();
  }

  /** Where words end that can only be a range of numbers or days; -1 where there is none. */
  private static int rangeEnd(Text text, int from, boolean labelFollows) {
    boolean number = false;
    int i = from;
    while (i < text.size() && !text.isBreak(i) && !text.at(i).matches("[,;):]|->")) {
      Token token = text.at(i);
      boolean value = token.kind() == Token.Kind.NUMBER || token.kind() == Token.Kind.DATE;
      boolean word =
          token.isWord() && token.matches(RANGE)
              || token.kind() == Token.Kind.SYMBOL && token.matches("[<>=]+|-|\\+|%");
      boolean unit = number && token.isWord() && text.at(i - 1).kind() == Token.Kind.NUMBER;
      boolean joint = text.is(i, "and") && !continues(text, i + 1);
      boolean equals = number && text.is(i, "=");
      if (text.is(i, "(") && isInclusive(text, i)) {
        i = text.afterBracket(i);
        continue;
      }
      if (joint || equals || !value && !word && !unit) {
        break;
      }
      number |= value;
      i++;
    }
    return number ? (labelFollows ? withoutCopula(text, from, i) : i) : -1;
  }

  private static int withoutCopula(Text text, int from, int to) {
    int end = to;
    while (end > from + 1 && text.at(end - 1).matches("is|are|-|a|an|the")) {
      end--;
    }
    return end;
  }

  private static boolean isInclusive(Text text, int open) {
    for (int i = open; i < text.afterBracket(open); i++) {
      if (text.at(i).matches("included|inclusive|including")) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code and} goes on with the range: {@code 1000 and more}. */
  private static boolean continues(Text text, int at) {
    return at < text.size()
        && (text.at(at).isWord() && text.at(at).matches(RANGE)
            || text.at(at).kind() == Token.Kind.NUMBER
            || text.at(at).kind() == Token.Kind.DATE);
  }

  private static boolean isEnd(Text text, int at) {
    return text.isBreak(at)
        || text.at(at).matches("[,;)]|and|or|otherwise|else")
        || text.at(at).kind() == Token.Kind.STRING;
  }
}
