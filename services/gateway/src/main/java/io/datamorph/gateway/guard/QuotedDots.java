package io.datamorph.gateway.guard;

import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.RefusedException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The parser reads {@code "a.b"} as two names. While it does so, another character stands in for
 * the dots in quoted names: one that the query does not hold, and that is read in quotes only.
 */
final class QuotedDots {

  /** Texts, comments and quoted names; nothing in one of them begins another. */
  private static final Pattern QUOTED =
      Pattern.compile(
          "'[^']*+'|\\$\\$.*?\\$\\$|--[^\\n]*+|/\\*.*?\\*/|\"[^\"]*+\"", Pattern.DOTALL);

  private static final char FIRST = '\uE000';
  private static final char LAST = '\uF8FF';

  private final char standIn;

  private QuotedDots(char standIn) {
    this.standIn = standIn;
  }

  static QuotedDots of(String sql) {
    int free =
        IntStream.rangeClosed(FIRST, LAST)
            .filter(c -> sql.indexOf(c) < 0)
            .findFirst()
            .orElseThrow(() -> refused("every character for private use"));
    return new QuotedDots((char) free);
  }

  String hidden(String sql) {
    return inNames(sql, '.', standIn);
  }

  /** Throws where a character stands in for a dot outside of a quoted name. */
  String shown(String sql) {
    String shown = inNames(sql, standIn, '.');
    if (shown.indexOf(standIn) >= 0) {
      throw refused("quotes that cannot be told apart");
    }
    return shown;
  }

  private static String inNames(String sql, char from, char to) {
    return QUOTED
        .matcher(sql)
        .replaceAll(
            quoted -> {
              String text = quoted.group();
              return Matcher.quoteReplacement(
                  text.startsWith("\"") ? text.replace(from, to) : text);
            });
  }

  private static RefusedException refused(String what) {
    return new RefusedException(Code.SQL_REFUSED, "the query holds " + what);
  }
}
