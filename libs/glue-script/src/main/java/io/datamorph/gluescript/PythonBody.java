package io.datamorph.gluescript;

import java.util.ArrayList;
import java.util.List;

/**
 * Foreign Python code as the body of a function. Only lines that begin outside of a text are
 * indented: what is inside a text of several lines is its value.
 */
final class PythonBody {

  private static final String INDENT = "    ";

  private final List<String> lines = new ArrayList<>();
  private String quote = "";

  private PythonBody() {}

  /**
   * The code, indented, without a line break at its end.
   *
   * @throws NotCompilableException when a text in it has no end, or when it hides something
   */
  static String of(String code) {
    String plain = code.replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
    refuseHidden(plain);
    PythonBody body = new PythonBody();
    plain.lines().forEach(body::add);
    if (!body.quote.isEmpty()) {
      throw new NotCompilableException("the code ends inside a text, which has no closing quote");
    }
    return String.join("\n", body.lines);
  }

  private static void refuseHidden(String code) {
    code.codePoints()
        .filter(point -> point != '\n' && point != '\t' && point != '\f')
        .filter(PythonBody::isHidden)
        .findFirst()
        .ifPresent(
            point -> {
              throw new NotCompilableException(
                  "the code has a control character, U+%04X".formatted(point));
            });
  }

  /** Characters that make code look other than it is. */
  private static boolean isHidden(int point) {
    return Character.isISOControl(point)
        || switch (Character.getDirectionality(point)) {
          case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
              Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
              Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
              Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
              Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
              Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
              Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
              Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
              Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE ->
              true;
          default -> false;
        };
  }

  private void add(String line) {
    if (!quote.isEmpty()) {
      lines.add(line);
      scan(line);
      return;
    }
    // Python starts to count anew at a form feed.
    String code = line.replaceFirst("^[ \\t]*\\f[ \\t\\f]*", "");
    lines.add(code.isBlank() ? "" : INDENT + code);
    scan(code);
  }

  /** Finds out whether the line ends inside a text. */
  private void scan(String line) {
    int i = 0;
    while (i < line.length()) {
      char character = line.charAt(i);
      if (quote.isEmpty()) {
        if (character == '#') {
          return;
        }
        quote = opening(line, i);
        i += Math.max(1, quote.length());
      } else if (character == '\\') {
        i += 2;
      } else if (line.startsWith(quote, i)) {
        i += quote.length();
        quote = "";
      } else {
        i++;
      }
    }
    boolean goesOn = quote.length() == 3 || line.endsWith("\\");
    if (!quote.isEmpty() && !goesOn) {
      throw new NotCompilableException("a text in the code has no closing quote: " + line.strip());
    }
  }

  private static String opening(String line, int position) {
    char quote = line.charAt(position);
    if (quote != '"' && quote != '\'') {
      return "";
    }
    String triple = String.valueOf(quote).repeat(3);
    return line.startsWith(triple, position) ? triple : String.valueOf(quote);
  }
}
