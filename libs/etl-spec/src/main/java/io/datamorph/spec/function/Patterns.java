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
  private static final int MAX_SIZE = 2000;

  private Patterns() {}

  /** What is wrong with a pattern that is asked whether it occurs; empty when nothing is. */
  static Optional<String> fault(String pattern) {
    return read(pattern, tree -> Optional.empty());
  }

  /** What is wrong with a pattern whose matches are cut out or counted. */
  static Optional<String> faultOfMatches(String pattern) {
    return read(
        pattern,
        tree ->
            PatternTree.isOptional(tree)
                ? Optional.of("it can match nothing at all")
                : PatternLengths.fault(tree));
  }

  /** How many groups in parentheses a pattern without fault has. */
  static int groups(String pattern) {
    return PatternTree.groups(PatternReader.read(pattern));
  }

  /** Whether a group stands in something that is repeated, and so has several values. */
  static boolean repeatsGroups(String pattern) {
    return PatternTree.repeatsGroups(PatternReader.read(pattern));
  }

  private static Optional<String> read(
      String pattern, java.util.function.Function<PatternTree, Optional<String>> check) {
    if (pattern.length() > MAX_LENGTH) {
      return Optional.of("it is longer than " + MAX_LENGTH + " characters");
    }
    try {
      Pattern.compile(pattern);
      PatternTree tree = PatternReader.read(pattern);
      return PatternTree.size(tree) > MAX_SIZE
          ? Optional.of("it repeats too much")
          : check.apply(tree);
    } catch (PatternSyntaxException e) {
      return Optional.of("it is not a regular expression: " + e.getDescription());
    } catch (PatternReader.Fault e) {
      return Optional.of(e.getMessage());
    } catch (StackOverflowError e) {
      return Optional.of("it is nested too deep");
    }
  }
}
