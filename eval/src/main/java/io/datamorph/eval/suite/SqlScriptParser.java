package io.datamorph.eval.suite;

import io.datamorph.eval.suite.SqlScript.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a psql script into statements; quoted text and comments are taken whole. */
final class SqlScriptParser {

  private static final Pattern DOLLAR_QUOTE = Pattern.compile("\\$([A-Za-z_]\\w*)?\\$");
  private static final Pattern VARIABLE = Pattern.compile(":([A-Za-z_]\\w*)");
  private static final Pattern ESCAPED =
      Pattern.compile("(?s)[eE]'[^'\\\\]*+(?:(?:''|\\\\.)[^'\\\\]*+)*+'");
  private static final Pattern QUOTED = Pattern.compile("'[^']*+(?:''[^']*+)*+'");
  private static final Pattern IDENTIFIER = Pattern.compile("\"[^\"]*+(?:\"\"[^\"]*+)*+\"");
  private static final Pattern WORD = Pattern.compile("\\w+");

  private final String file;
  private final String text;
  private final PsqlVariables psql;
  private final List<Statement> statements = new ArrayList<>();
  private final StringBuilder statement = new StringBuilder();
  private int at;
  private int begin;

  SqlScriptParser(String file, String text) {
    this.file = file;
    this.text = text;
    psql = new PsqlVariables();
  }

  List<Statement> statements() {
    while (at < text.length()) {
      step();
    }
    end();
    if (psql.isOpen()) {
      throw wrong(at, "an \\if has no \\endif");
    }
    return statements;
  }

  private void step() {
    if (text.startsWith("--", at)) {
      skipTo(text.indexOf('\n', at));
    } else if (text.startsWith("/*", at)) {
      comment();
    } else if (text.charAt(at) == '\\') {
      command();
    } else if (text.charAt(at) == ';') {
      end();
      at++;
    } else if (text.startsWith("::", at)) {
      take(2, "::");
    } else if (!quotation() && !variable()) {
      Matcher word = WORD.matcher(text).region(at, text.length());
      int length = word.lookingAt() ? word.end() - at : 1;
      take(length, text.substring(at, at + length));
    }
  }

  private void take(int length, String instead) {
    if (statement.isEmpty()) {
      if (instead.isBlank()) {
        at += length;
        return;
      }
      begin = at;
    }
    statement.append(instead);
    at += length;
  }

  private void end() {
    String sql = statement.toString().strip();
    if (!sql.isEmpty() && psql.isTaken()) {
      statements.add(new Statement(line(begin), sql));
    }
    statement.setLength(0);
  }

  private void skipTo(int position) {
    at = position < 0 ? text.length() : position;
  }

  /** Comments of PostgreSQL nest. */
  private void comment() {
    int start = at;
    int depth = 0;
    do {
      if (text.startsWith("/*", at)) {
        depth++;
        at += 2;
      } else if (text.startsWith("*/", at)) {
        depth--;
        at += 2;
      } else if (++at >= text.length()) {
        throw wrong(start, "a comment has no end");
      }
    } while (depth > 0);
    if (!statement.isEmpty()) {
      statement.append(' ');
    }
  }

  private boolean quotation() {
    char first = text.charAt(at);
    Matcher dollar = DOLLAR_QUOTE.matcher(text).region(at, text.length());
    if (first == '$' && dollar.lookingAt()) {
      int end = text.indexOf(dollar.group(), dollar.end());
      if (end < 0) {
        throw wrong(at, dollar.group() + " has no end");
      }
      int length = end + dollar.group().length() - at;
      take(length, text.substring(at, at + length));
      return true;
    }
    boolean escapes = (first == 'e' || first == 'E') && text.startsWith("'", at + 1);
    if (first != '\'' && first != '"' && !escapes) {
      return false;
    }
    Pattern form = escapes ? ESCAPED : first == '"' ? IDENTIFIER : QUOTED;
    Matcher quoted = form.matcher(text).region(at, text.length());
    if (!quoted.lookingAt()) {
      throw wrong(at, "a quotation has no end");
    }
    take(quoted.end() - at, quoted.group());
    return true;
  }

  /** {@code :name} is replaced where there is such a variable, as psql does. */
  private boolean variable() {
    if (text.charAt(at) != ':') {
      return false;
    }
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    if (next == '\'' || next == '"' || next == '{') {
      throw wrong(at, "only :name is understood of psql's ways to write a variable");
    }
    Matcher name = VARIABLE.matcher(text).region(at, text.length());
    if (!name.lookingAt() || psql.value(name.group(1)).isEmpty()) {
      return false;
    }
    take(name.end() - at, psql.value(name.group(1)).get());
    return true;
  }

  private void command() {
    int end = text.indexOf('\n', at);
    String line = text.substring(at, end < 0 ? text.length() : end).strip();
    if (!statement.toString().isBlank()) {
      throw wrong(at, "%s stands within a statement".formatted(line));
    }
    if (!psql.command(line)) {
      throw wrong(at, "%s is not understood here; psql would".formatted(line));
    }
    statement.setLength(0);
    skipTo(end);
  }

  private int line(int position) {
    return 1 + (int) text.substring(0, position).chars().filter(c -> c == '\n').count();
  }

  private SuiteException wrong(int position, String what) {
    return new SuiteException("%s line %d: %s".formatted(file, line(position), what));
  }
}
