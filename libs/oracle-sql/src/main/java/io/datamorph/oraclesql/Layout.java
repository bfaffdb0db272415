package io.datamorph.oraclesql;

/** Line breaks and indentation, which a quoted text keeps to itself. */
final class Layout {

  private Layout() {}

  /** The same SQL two columns to the right, but for its first line. */
  static String indented(String sql) {
    StringBuilder result = new StringBuilder();
    char quote = 0;
    for (int i = 0; i < sql.length(); i++) {
      char c = sql.charAt(i);
      result.append(c);
      if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      } else if (quote == 0 && c == '\n') {
        result.append("  ");
      }
    }
    return result.toString();
  }
}
