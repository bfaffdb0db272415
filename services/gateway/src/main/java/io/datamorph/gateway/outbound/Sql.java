package io.datamorph.gateway.outbound;

import io.datamorph.spec.catalogue.TableName;

/** Text for statements that cannot have parameters. */
final class Sql {

  private Sql() {}

  /** An identifier, whatever it contains. */
  static String name(String name) {
    if (name.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("a name cannot hold NUL");
    }
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  static String name(TableName table) {
    return name(table.schema()) + "." + name(table.table());
  }

  /** A string, under standard_conforming_strings, which every session here has. */
  static String text(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("a text cannot hold NUL");
    }
    return "'" + text.replace("'", "''") + "'";
  }
}
