package io.datamorph.engine;

import java.util.regex.Pattern;

/** What a script gives as a table: a name, or where it only reads, a query in its place. */
final class TableText {

  private static final String PART = "(\"([^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";
  private static final Pattern NAME = Pattern.compile(PART + "(\\." + PART + "){0,2}");

  private TableText() {}

  /** A name and nothing behind it. */
  static String name(Object given) {
    var text = String.valueOf(given).strip();
    if (!NAME.matcher(text).matches()) {
      throw new CallRefused("\"dbtable\" must be the name of a table");
    }
    return text;
  }

  /**
   * The driver would run what follows a semicolon as a statement of its own; telling one inside a
   * text from one outside is not worth it.
   */
  static String nameOrQuery(Object given) {
    var text = String.valueOf(given).strip();
    if (text.indexOf(';') >= 0 && !NAME.matcher(text).matches()) {
      throw new CallRefused("what is read must be one table or one query, without a semicolon");
    }
    return text;
  }
}
