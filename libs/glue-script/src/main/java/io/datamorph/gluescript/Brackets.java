package io.datamorph.gluescript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** How deep inside brackets each character of an expression is. */
final class Brackets {

  private static final int IN_LITERAL = Integer.MAX_VALUE;

  private final String expression;
  private final int[] depths;

  private Brackets(String expression, int[] depths) {
    this.expression = expression;
    this.depths = depths;
  }

  /** A bracket itself is as deep as what is around it. */
  static Brackets of(String expression) {
    int[] depths = new int[expression.length()];
    int depth = 0;
    for (int i = 0; i < depths.length; i++) {
      char character = expression.charAt(i);
      if (character == '"' || character == '\'') {
        int end = literalEnd(expression, i);
        Arrays.fill(depths, i, end, IN_LITERAL);
        i = end - 1;
      } else {
        depth -= ")]}".indexOf(character) >= 0 ? 1 : 0;
        depths[i] = depth;
        depth += isOpening(character) ? 1 : 0;
      }
    }
    return new Brackets(expression, depths);
  }

  /** The positions outside of all brackets and literals for which the condition holds. */
  List<Integer> outside(IntPredicate condition) {
    return IntStream.range(0, depths.length)
        .filter(i -> depths[i] == 0)
        .filter(condition)
        .boxed()
        .toList();
  }

  boolean isLiteral(int position) {
    return depths[position] == IN_LITERAL;
  }

  /** Where the bracket that is opened here is closed. */
  int close(int open) {
    int close = open + 1;
    while (depths[close] != depths[open]) {
      close++;
    }
    return close;
  }

  /** Where the longest of the outermost brackets is opened; below 0 if there are none. */
  int longest() {
    int longest = -1;
    for (int open : outside(i -> isOpening(expression.charAt(i)))) {
      if (longest < 0 || close(open) - open > close(longest) - longest) {
        longest = open;
      }
    }
    return longest;
  }

  List<String> splitAtCommas() {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int comma : outside(i -> expression.charAt(i) == ',')) {
      parts.add(expression.substring(start, comma).strip());
      start = comma + 1;
    }
    parts.add(expression.substring(start).strip());
    return parts;
  }

  private static boolean isOpening(char character) {
    return "([{".indexOf(character) >= 0;
  }

  private static int literalEnd(String expression, int start) {
    int end = start + 1;
    while (expression.charAt(end) != expression.charAt(start)) {
      end += expression.charAt(end) == '\\' ? 2 : 1;
    }
    return end + 1;
  }
}
