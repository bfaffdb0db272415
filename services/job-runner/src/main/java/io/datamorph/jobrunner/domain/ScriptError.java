package io.datamorph.jobrunner.domain;

import java.util.Objects;
import java.util.Optional;

/**
 * Why a script did not run to its end, in the engine's words.
 *
 * @param type the exception's class; may be empty
 * @param condition Spark's error condition, such as {@code UNRESOLVED_COLUMN}
 * @param traceback as the script's author would see it; may be empty
 */
public record ScriptError(
    Kind kind,
    String type,
    String message,
    Optional<String> condition,
    Optional<String> sqlState,
    String traceback) {

  /** Who is to blame. */
  public enum Kind {
    /** The script does what no script may; nothing of it ran. */
    SCRIPT_REFUSED,
    /** The script raised. */
    SCRIPT_ERROR,
    /** The engine itself is broken. */
    ENGINE_ERROR
  }

  public ScriptError {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(condition, "condition");
    Objects.requireNonNull(sqlState, "sqlState");
    Objects.requireNonNull(traceback, "traceback");
  }
}
