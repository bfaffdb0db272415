package io.datamorph.eval.suite;

import java.util.List;

/**
 * A script for psql, as the statements that it comes to. Of psql itself it may use {@code \set},
 * {@code \if :{?name}}, {@code \else}, {@code \endif} and {@code :name}; anything else is refused.
 */
public record SqlScript(String file, List<Statement> statements) {

  public SqlScript {
    statements = List.copyOf(statements);
  }

  /** A statement and the line that it begins on. */
  public record Statement(int line, String sql) {}

  /**
   * Parses a script.
   *
   * @param file its name, for messages
   */
  public static SqlScript parse(String file, String text) {
    return new SqlScript(file, new SqlScriptParser(file, text).statements());
  }
}
