package io.datamorph.gateway.guard;

import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.RefusedException;

/**
 * Reads the text that is to be executed as PostgreSQL's own scanner does, and refuses everything
 * that PostgreSQL and the parser might read differently: escapes, tagged dollar quotes, comments,
 * other quoting styles, a second statement.
 */
final class Lexis {

  private static final String REFUSED = "$;\\`{}";

  private final String sql;
  private int at;

  private Lexis(String sql) {
    this.sql = sql;
  }

  static void check(String sql) {
    new Lexis(sql).scan();
  }

  private void scan() {
    while (at < sql.length()) {
      char c = sql.charAt(at);
      if (c == '\'') {
        string();
      } else if (c == '"') {
        at = afterQuoted('"');
      } else if (sql.startsWith("$$", at) && !follows(at)) {
        dollars();
      } else {
        plain(c);
      }
    }
  }

  private void plain(char c) {
    if (REFUSED.indexOf(c) >= 0 || c < ' ' && !Character.isWhitespace(c)) {
      throw refused("the character " + (c < ' ' ? "U+%04X".formatted((int) c) : "" + c));
    }
    if (sql.startsWith("--", at) || sql.startsWith("/*", at)) {
      throw refused("a comment at this place");
    }
    at++;
  }

  private void string() {
    boolean bits = at > 0 && "bBxX".indexOf(sql.charAt(at - 1)) >= 0 && !follows(at - 1);
    if (follows(at) && !bits) {
      throw refused("a string with a prefix");
    }
    int end = afterQuoted('\'');
    if (sql.substring(at, end).contains("\\'")) {
      throw refused("a backslash before a quote");
    }
    at = end;
  }

  private void dollars() {
    int end = sql.indexOf("$$", at + 2);
    if (end < 0) {
      throw refused("an open dollar quote");
    }
    at = end + 2;
  }

  private int afterQuoted(char quote) {
    int next = at + 1;
    while (true) {
      int end = sql.indexOf(quote, next);
      if (end < 0) {
        throw refused("an open quote");
      }
      if (end + 1 == sql.length() || sql.charAt(end + 1) != quote) {
        return end + 1;
      }
      next = end + 2;
    }
  }

  /** Whether the character before belongs to a word, or binds to a quote as in {@code U&'...'}. */
  private boolean follows(int place) {
    if (place == 0) {
      return false;
    }
    char before = sql.charAt(place - 1);
    return Character.isLetterOrDigit(before) || "_$&".indexOf(before) >= 0 || before > '\u007f';
  }

  private static RefusedException refused(String what) {
    return new RefusedException(Code.SQL_REFUSED, "the query holds " + what);
  }
}
