package io.datamorph.gluescript;

import java.util.Arrays;

/** How deep inside brackets each character of an expression is. */
final class Brackets {

  private static final int IN_LITERAL = Integer.MAX_VALUE;

  private final int[] depths;

  private Brackets(int[] depths) {
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
        depth += "([{".indexOf(character) >= 0 ? 1 : 0;
      }
    }
    return new Brackets(depths);
  }

  boolean isOutside(int position) {
    return depths[position] == 0;
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

  private static int literalEnd(String expression, int start) {
    int end = start + 1;
    while (expression.charAt(end) != expression.charAt(start)) {
      end += expression.charAt(end) == '\\' ? 2 : 1;
    }
    return end + 1;
  }
}
