package io.datamorph.choreography;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jdbi.v3.core.ConnectionException;

/** What kind of trouble with the database an exception tells of. */
enum DatabaseTrouble {
  /** Nobody knows whether the transaction was committed; the database may come back. */
  AWAY,
  /** The transaction lost against another one and may be run again at once. */
  CONFLICT,
  /** Not the database's trouble. */
  NONE;

  static DatabaseTrouble of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectionException
          || cause instanceof SQLTransientConnectionException) {
        return AWAY;
      }
      if (cause instanceof SQLException sql) {
        return ofState(sql.getSQLState());
      }
    }
    return NONE;
  }

  private static DatabaseTrouble ofState(String state) {
    if (state == null) {
      // Connection pools give no state when no connection is to be had in time.
      return AWAY;
    }
    return switch (state) {
      case "40001", "40P01", "55P03" -> CONFLICT;
      case "57P01", "57P02", "57P03", "25006" -> AWAY;
      default -> state.startsWith("08") || state.startsWith("53") ? AWAY : NONE;
    };
  }
}
