package io.datamorph.spec.function;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The regular expressions that PostgreSQL (ARE) and Java read alike; everything else is refused
 * rather than read in two ways.
 */
final class Patterns {

  private static final int MAX_LENGTH = 1000;
  private static final String ESCAPABLE = "\\.[]{}()*+?^$|/-";
  private static final String CLASSES = "dDwWsS";

  private Patterns() {}

  /** What is wrong with a pattern; empty when nothing is. */
  static Optional<String> fault(String pattern) {
    if (pattern.length() > MAX_LENGTH) {
      return Optional.of("it is longer than " + MAX_LENGTH + " characters");
    }
    try {
      Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      return Optional.of("it is not a regular expression: " + e.getDescription());
    } catch (StackOverflowError e) {
      return Optional.of("it is nested too deep");
    }
    return new Scan(pattern).fault();
  }

  /** One walk over a pattern that Java can compile. */
  private static final class Scan {

    private final String pattern;
    private int position;
    private boolean inBrackets;

    Scan(String pattern) {
      this.pattern = pattern;
    }

    Optional<String> fault() {
      for (position = 0; position < pattern.length(); position++) {
        Optional<String> fault = inBrackets ? bracketFault() : plainFault();
        if (fault.isPresent()) {
          return fault;
        }
      }
      return Optional.empty();
    }

    private Optional<String> plainFault() {
      return switch (pattern.charAt(position)) {
        case '\\' -> escapeFault();
        case '[' -> {
          inBrackets = true;
          skipNegation();
          yield Optional.empty();
        }
        case '(' -> groupFault();
        case '*', '+', '?', '}' -> quantifierFault();
        default -> Optional.empty();
      };
    }

    private Optional<String> bracketFault() {
      return switch (pattern.charAt(position)) {
        case '\\' -> escapeFault();
        case ']' -> {
          inBrackets = false;
          yield Optional.empty();
        }
        case '[' -> refused("an opening bracket inside brackets");
        case '&' -> next('&') ? refused("an intersection (&&)") : Optional.empty();
        default -> Optional.empty();
      };
    }

    private void skipNegation() {
      if (next('^')) {
        position++;
      }
    }

    private Optional<String> escapeFault() {
      position++;
      char escaped = pattern.charAt(position);
      if (ESCAPABLE.indexOf(escaped) >= 0
          || (CLASSES.indexOf(escaped) >= 0 && plainClass(escaped))) {
        return Optional.empty();
      }
      return refused(Character.isDigit(escaped) ? "a back-reference" : "the escape \\" + escaped);
    }

    private boolean plainClass(char escaped) {
      return !inBrackets || Character.isLowerCase(escaped);
    }

    private Optional<String> groupFault() {
      if (!next('?')) {
        return Optional.empty();
      }
      if (pattern.startsWith("(?:", position)) {
        position += 2;
        return Optional.empty();
      }
      return refused("a group that begins with (?, other than (?:");
    }

    /** Greedy only: PostgreSQL mixes greedy and lazy in its own way, and has no possessive ones. */
    private Optional<String> quantifierFault() {
      return next('+') || next('?') || next('*') || next('{')
          ? refused("a quantifier behind a quantifier (lazy or possessive)")
          : Optional.empty();
    }

    private boolean next(char wanted) {
      return position + 1 < pattern.length() && pattern.charAt(position + 1) == wanted;
    }

    private static Optional<String> refused(String what) {
      return Optional.of("engines read " + what + " differently");
    }
  }
}
