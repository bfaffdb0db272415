package io.datamorph.spec.function;

import java.util.ArrayList;
import java.util.List;

/** Reads the regular expressions of the language; whatever is not known here is refused. */
final class PatternReader {

  /** PostgreSQL's own limit. */
  private static final int MOST_REPEATED = 255;

  private static final String ESCAPABLE = "\\.[]{}()*+?^$|/-";

  private final int[] pattern;
  private int at;

  private PatternReader(String pattern) {
    this.pattern = pattern.codePoints().toArray();
  }

  /** Thrown with what is wrong. */
  static final class Fault extends RuntimeException {
    Fault(String message) {
      super(message, null, false, false);
    }
  }

  static PatternTree read(String pattern) {
    PatternReader reader = new PatternReader(pattern);
    PatternTree tree = reader.choice();
    if (reader.at < reader.pattern.length) {
      throw new Fault("a closing parenthesis without an opening one");
    }
    return tree;
  }

  private PatternTree choice() {
    List<PatternTree> branches = new ArrayList<>();
    branches.add(sequence());
    while (take('|')) {
      branches.add(sequence());
    }
    return branches.size() == 1 ? branches.getFirst() : new PatternTree.Choice(branches);
  }

  private PatternTree sequence() {
    List<PatternTree> parts = new ArrayList<>();
    while (at < pattern.length && !sees('|') && !sees(')')) {
      parts.add(quantified(atom()));
    }
    return parts.size() == 1 ? parts.getFirst() : new PatternTree.Sequence(parts);
  }

  private PatternTree atom() {
    int character = next("an end");
    return switch (character) {
      case '(' -> group();
      case '[' -> new PatternBrackets(this).read();
      case '.' -> new PatternTree.One(CodePoints.ALL);
      case '^', '$' -> new PatternTree.Anchor();
      case '\\' -> new PatternTree.One(escaped());
      case '*', '+', '?' -> throw new Fault("a quantifier behind nothing");
      case '{', '}', ']' ->
          throw new Fault(
              "engines read a bare %1$c differently; write \\%1$c".formatted(character));
      default -> new PatternTree.One(CodePoints.range(character, character));
    };
  }

  private PatternTree group() {
    boolean numbered = !take('?');
    if (!numbered && !take(':')) {
      throw refused("a group that begins with (?, other than (?:");
    }
    PatternTree inner = choice();
    if (!take(')')) {
      throw new Fault("a parenthesis is not closed");
    }
    return numbered ? new PatternTree.Group(inner) : inner;
  }

  private PatternTree quantified(PatternTree atom) {
    int from = at;
    PatternTree quantified =
        take('*')
            ? repeat(atom, 0, PatternTree.Repeat.FOR_EVER)
            : take('+')
                ? repeat(atom, 1, PatternTree.Repeat.FOR_EVER)
                : take('?') ? repeat(atom, 0, 1) : take('{') ? counted(atom) : atom;
    if (at > from && (sees('*') || sees('+') || sees('?') || sees('{'))) {
      // PostgreSQL mixes greedy and lazy in its own way, and has no possessive ones.
      throw refused("a quantifier behind a quantifier (lazy or possessive)");
    }
    return quantified;
  }

  private PatternTree counted(PatternTree atom) {
    int least = number();
    int most = take(',') ? (sees('}') ? PatternTree.Repeat.FOR_EVER : number()) : least;
    if (!take('}') || most < least) {
      throw new Fault("a repetition is written {2}, {2,} or {2,5}");
    }
    return repeat(atom, least, most);
  }

  private int number() {
    int from = at;
    int number = 0;
    while (at < pattern.length && pattern[at] >= '0' && pattern[at] <= '9' && number < 1000) {
      number = number * 10 + pattern[at++] - '0';
    }
    if (at == from) {
      throw new Fault("a repetition is written {2}, {2,} or {2,5}");
    }
    if (number > MOST_REPEATED) {
      throw new Fault("a repetition of more than " + MOST_REPEATED);
    }
    return number;
  }

  private static PatternTree repeat(PatternTree atom, int least, int most) {
    if (PatternTree.isOptional(atom)) {
      throw refused("a repetition of what can be nothing");
    }
    return new PatternTree.Repeat(atom, least, most);
  }

  /** What stands behind a backslash. */
  CodePoints escaped() {
    int character = next("a backslash at the end");
    return switch (character) {
      case 'd' -> CodePoints.DIGITS;
      case 'w' -> CodePoints.WORDS;
      case 's' -> CodePoints.SPACES;
      case 'D' -> CodePoints.DIGITS.negated();
      case 'W' -> CodePoints.WORDS.negated();
      case 'S' -> CodePoints.SPACES.negated();
      default -> {
        if (ESCAPABLE.indexOf(character) < 0) {
          throw refused(
              character >= '0' && character <= '9'
                  ? "a back-reference"
                  : "the escape \\" + Character.toString(character));
        }
        yield CodePoints.range(character, character);
      }
    };
  }

  int next(String instead) {
    if (at == pattern.length) {
      throw new Fault(instead + " where more is to come");
    }
    return pattern[at++];
  }

  boolean take(char wanted) {
    boolean there = sees(wanted);
    at += there ? 1 : 0;
    return there;
  }

  boolean sees(char wanted) {
    return at < pattern.length && pattern[at] == wanted;
  }

  static Fault refused(String what) {
    return new Fault("engines read " + what + " differently");
  }
}
