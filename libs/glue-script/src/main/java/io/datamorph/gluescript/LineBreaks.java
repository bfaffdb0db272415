package io.datamorph.gluescript;

import java.util.ArrayList;
import java.util.List;

/**
 * Where an expression that is too long for its line breaks: before {@code &} and {@code |}, and
 * before the arms of a {@code when}, outside of all parentheses.
 */
final class LineBreaks {

  private static final List<String> BEFORE = List.of(" & ", " | ", ".when(", ".otherwise(");

  private LineBreaks() {}

  /** The lines; all but the first are to be read inside parentheses. */
  static List<String> of(String expression) {
    List<String> lines = new ArrayList<>();
    Brackets brackets = Brackets.of(expression);
    int start = 0;
    for (int i = 1; i < expression.length(); i++) {
      if (brackets.isOutside(i) && breaksAt(expression, i)) {
        lines.add(expression.substring(start, i));
        start = expression.charAt(i) == ' ' ? i + 1 : i;
      }
    }
    lines.add(expression.substring(start));
    return lines;
  }

  private static boolean breaksAt(String expression, int position) {
    return BEFORE.stream().anyMatch(text -> expression.startsWith(text, position));
  }
}
