package io.datamorph.gluescript;

/** Foreign text inside a script: it can neither end its literal nor its comment, nor hide. */
final class PythonText {

  private PythonText() {}

  /** {@code Ada "the first"} as {@code "Ada \"the first\""}. */
  static Python literal(String text) {
    return Python.atom(quoted(text));
  }

  /** A text as Python source, in single quotes where that saves escapes. */
  static String quoted(String text) {
    char quote = text.indexOf('"') >= 0 && text.indexOf('\'') < 0 ? '\'' : '"';
    StringBuilder source = new StringBuilder().append(quote);
    text.codePoints().forEach(point -> source.append(escaped(point, quote)));
    return source.append(quote).toString();
  }

  /** The text on one line, with everything invisible made visible. */
  static String comment(String text) {
    StringBuilder source = new StringBuilder();
    text.codePoints().forEach(point -> source.append(visible(point)));
    return source.toString();
  }

  private static String escaped(int point, char quote) {
    return switch (point) {
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> point == quote ? "\\" + quote : visible(point);
    };
  }

  private static String visible(int point) {
    if (isVisible(point)) {
      return Character.toString(point);
    }
    return point > 0xFFFF ? String.format("\\U%08x", point) : String.format("\\u%04x", point);
  }

  private static boolean isVisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> point == ' ';
      default -> true;
    };
  }
}
