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
    int depth = 0;
    char quote = 0;
    int start = 0;
    for (int i = 0; i < expression.length(); i++) {
      char character = expression.charAt(i);
      if (quote != 0) {
        i += character == '\\' ? 1 : 0;
        quote = character == quote ? 0 : quote;
      } else if (character == '"' || character == '\'') {
        quote = character;
      } else {
        depth += "([{".indexOf(character) >= 0 ? 1 : 0;
        depth -= ")]}".indexOf(character) >= 0 ? 1 : 0;
      }
      if (i > start && depth == 0 && quote == 0 && breaksAt(expression, i)) {
        lines.add(expression.substring(start, i));
        start = character == ' ' ? i + 1 : i;
      }
    }
    lines.add(expression.substring(start));
    return lines;
  }

  private static boolean breaksAt(String expression, int position) {
    return BEFORE.stream().anyMatch(text -> expression.startsWith(text, position));
  }
}
