package io.datamorph.gluescript;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks an expression that is too long for its line as a formatter for Python would: before its
 * operators, before the arms of a {@code when}, or an argument a line.
 */
final class Layout {

  static final int WIDTH = 96;
  static final String INDENT = "    ";

  /** The loosest first; comparisons are short. */
  private static final List<List<String>> OPERATORS =
      List.of(List.of(" | "), List.of(" & "), List.of(" + ", " - "), List.of(" * ", " / "));

  private static final List<String> ARMS = List.of(".when(", ".otherwise(");

  private Layout() {}

  /** {@code variable = expression}, where only calls need to be broken. */
  static String assignment(String variable, Python expression) {
    String start = variable + " = ";
    return start + String.join("\n", lines(expression.text(), WIDTH - start.length()));
  }

  /** The arguments of a call, each with its comma and an indent. */
  static List<String> arguments(List<String> arguments, int width) {
    List<String> lines = new ArrayList<>();
    for (String argument : arguments) {
      List<String> broken = lines(argument, width - INDENT.length() - 1);
      broken.forEach(line -> lines.add(INDENT + line));
      lines.set(lines.size() - 1, lines.getLast() + ",");
    }
    return lines;
  }

  /** The lines of an expression; all but the first are to be read inside parentheses. */
  static List<String> lines(String expression, int width) {
    if (expression.length() <= width) {
      return List.of(expression);
    }
    Brackets brackets = Brackets.of(expression);
    for (List<String> operators : OPERATORS) {
      List<Integer> breaks = brackets.outside(i -> startsWithOneOf(expression, operators, i));
      if (!breaks.isEmpty()) {
        return pieces(expression, breaks, width);
      }
    }
    List<Integer> methods = brackets.outside(i -> i > 0 && expression.startsWith(").", i - 1));
    return methods.stream().anyMatch(i -> startsWithOneOf(expression, ARMS, i))
        ? pieces(expression, methods, width)
        : inBrackets(expression, brackets, width);
  }

  private static boolean startsWithOneOf(String text, List<String> starts, int position) {
    return starts.stream().anyMatch(start -> text.startsWith(start, position));
  }

  private static List<String> pieces(String expression, List<Integer> breaks, int width) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int position : breaks) {
      lines.addAll(lines(expression.substring(start, position).strip(), width));
      start = position;
    }
    lines.addAll(lines(expression.substring(start).strip(), width));
    return lines;
  }

  /** Breaks inside the longest brackets. */
  private static List<String> inBrackets(String expression, Brackets brackets, int width) {
    int open = brackets.longest();
    if (open < 0) {
      return List.of(expression);
    }
    int close = brackets.close(open);
    String inside = expression.substring(open + 1, close);
    List<String> lines = new ArrayList<>(List.of(expression.substring(0, open + 1)));
    if (isGrouping(expression, open)) {
      lines(inside, width - INDENT.length()).forEach(line -> lines.add(INDENT + line));
    } else {
      lines.addAll(arguments(Brackets.of(inside).splitAtCommas(), width));
    }
    lines.add(expression.substring(close));
    return lines;
  }

  /** Whether the parenthesis only groups, so that a comma would make a tuple of it. */
  private static boolean isGrouping(String expression, int open) {
    return expression.charAt(open) == '('
        && (open == 0 || !Character.isJavaIdentifierPart(expression.charAt(open - 1)));
  }
}
