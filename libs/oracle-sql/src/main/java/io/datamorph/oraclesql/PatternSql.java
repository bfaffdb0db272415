package io.datamorph.oraclesql;

import io.datamorph.spec.typed.TypedExpression.Like;
import java.util.Locale;

/** LIKE and regular expressions. */
final class PatternSql {

  private PatternSql() {}

  /** {@code name LIKE 'A%'}; backslash is PostgreSQL's own escape too. */
  static String like(Like node, ExpressionSql expressions) {
    return node.ignoreCase()
        ? "lower(%s) LIKE %s"
            .formatted(
                expressions.withLetters(node.operand()),
                LiteralSql.text(node.pattern().toLowerCase(Locale.ROOT)))
        : expressions.operand(node.operand()) + " LIKE " + LiteralSql.text(node.pattern());
  }

  /**
   * A pattern of the language in PostgreSQL's dialect: the dot does not match the end of a line,
   * and the end may be followed by one. Nothing else differs in the common subset.
   */
  static String regex(String pattern) {
    StringBuilder result = new StringBuilder();
    boolean inBrackets = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\' && i + 1 < pattern.length()) {
        result.append(c).append(pattern.charAt(++i));
        continue;
      }
      inBrackets = inBrackets ? c != ']' : c == '[';
      result.append(inBrackets ? String.valueOf(c) : outsideBrackets(c));
    }
    return result.toString();
  }

  private static String outsideBrackets(char c) {
    return switch (c) {
      case '.' -> "[^\\n\\r]";
      case '$' -> "(?=(?:\\r\\n|[\\n\\r])?$)";
      default -> String.valueOf(c);
    };
  }

  /** A replacement text that is meant as it stands. */
  static String replacement(String text) {
    return text.replace("\\", "\\\\");
  }
}
