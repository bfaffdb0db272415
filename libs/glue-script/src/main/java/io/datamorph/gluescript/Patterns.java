package io.datamorph.gluescript;

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
   * A regular expression as Java reads it: a point matches line breaks too, {@code $} only the very
   * end, and in a bracket expression {@code [} and {@code &} are plain characters, unless they
   * begin a class such as {@code [:alpha:]}.
   */
  static String regexp(String pattern) {
    StringBuilder java = new StringBuilder();
    boolean bracket = false;
    boolean dot = false;
    for (int i = 0; i < pattern.length(); i++) {
      char character = pattern.charAt(i);
      int named = bracket ? endOfClass(pattern, i) : -1;
      if (character == '\\' && i + 1 < pattern.length()) {
        java.append(character).append(pattern.charAt(++i));
      } else if (named > 0) {
        java.append(PosixClass.of(pattern.substring(i + 2, named - 2)));
        i = named - 1;
      } else if (bracket) {
        java.append("[&".indexOf(character) >= 0 ? "\\" : "").append(character);
        bracket = character != ']' || isFirst(java);
      } else {
        java.append(character == '$' ? "\\z" : String.valueOf(character));
        bracket = character == '[';
        dot |= character == '.';
      }
    }
    return dot ? "(?s)" + java : java.toString();
  }

  /** A replacement: {@code \1} and {@code \&} are what matched, a dollar is a dollar. */
  static String replacement(String text) {
    StringBuilder java = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
      if (character == '$') {
        java.append("\\$");
      } else if (character != '\\') {
        java.append(character);
      } else if (Character.isDigit(next) || next == '&') {
        java.append('$').append(next == '&' ? '0' : next);
        i++;
      } else {
        java.append("\\\\");
        i += next == '\\' ? 1 : 0;
      }
    }
    return java.toString();
  }

  /** A bracket that comes first in its expression is a plain character: {@code []a]}. */
  private static boolean isFirst(StringBuilder java) {
    return java.toString().endsWith("[]") || java.toString().endsWith("[^]");
  }

  private static int endOfClass(String pattern, int start) {
    if (!pattern.startsWith("[:", start)) {
      return -1;
    }
    int end = pattern.indexOf(":]", start);
    return end < 0 ? -1 : end + 2;
  }

  /** POSIX classes by Java's names; both mean ASCII only. */
  private enum PosixClass {
    ALPHA("Alpha"),
    DIGIT("Digit"),
    ALNUM("Alnum"),
    UPPER("Upper"),
    LOWER("Lower"),
    SPACE("Space"),
    BLANK("Blank"),
    PUNCT("Punct"),
    CNTRL("Cntrl"),
    GRAPH("Graph"),
    PRINT("Print"),
    XDIGIT("XDigit");

    private final String java;

    PosixClass(String java) {
      this.java = java;
    }

    static String of(String name) {
      for (PosixClass known : values()) {
        if (known.name().equalsIgnoreCase(name)) {
          return "\\p{" + known.java + "}";
        }
      }
      throw new NotCompilableException("the character class [:" + name + ":]");
    }
  }
}
