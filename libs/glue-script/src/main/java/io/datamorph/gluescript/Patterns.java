package io.datamorph.gluescript;

import java.util.regex.Matcher;

/** Patterns in Spark's words. */
final class Patterns {

  private Patterns() {}

  /**
   * A LIKE pattern. The language lets a backslash stand before any character; Spark allows it
   * before {@code %}, {@code _} and itself only: {@code 50\%\!} is {@code 50\%!}.
   */
  static String like(String pattern) {
    StringBuilder spark = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char character = pattern.charAt(i);
      if (character == '\\' && i + 1 < pattern.length()) {
        char escaped = pattern.charAt(++i);
        spark.append("%_\\".indexOf(escaped) >= 0 ? "\\" : "").append(escaped);
      } else {
        spark.append(character);
      }
    }
    return spark.toString();
  }

  /**
   * A regular expression of the common subset as Java reads it: a point matches line breaks too,
   * {@code $} the very end only: {@code a.$} is {@code (?s)a.\z}.
   */
  static String regexp(String pattern) {
    StringBuilder java = new StringBuilder();
    boolean bracket = false;
    boolean point = false;
    for (int i = 0; i < pattern.length(); i++) {
      char character = pattern.charAt(i);
      if (character == '\\' && i + 1 < pattern.length()) {
        java.append(character).append(pattern.charAt(++i));
        continue;
      }
      java.append(character == '$' && !bracket ? "\\z" : String.valueOf(character));
      point |= character == '.' && !bracket;
      bracket = bracket ? character != ']' : character == '[';
    }
    return point ? "(?s)" + java : java.toString();
  }

  /** A replacement in which nothing is special: {@code $1} is {@code \$1}. */
  static String replacement(String text) {
    return Matcher.quoteReplacement(text);
  }

  /** A pattern that is the text and nothing else: {@code a.b} is {@code a\.b}. */
  static String literal(String text) {
    return text.replaceAll("[\\\\.\\[\\]{}()*+?^$|]", "\\\\$0");
  }
}
