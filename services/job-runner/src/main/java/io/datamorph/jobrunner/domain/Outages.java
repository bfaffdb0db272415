package io.datamorph.jobrunner.domain;

import java.util.List;
import java.util.Locale;

/** Tells a database that is away from a script that is wrong. */
final class Outages {

  /** Connection exceptions, shutdown and start-up, too many connections. */
  private static final List<String> SQL_STATES = List.of("08", "57P01", "57P02", "57P03", "53300");

  /** Spark passes the driver's message on, but not always its state. */
  private static final List<String> MESSAGES =
      List.of(
          "the connection attempt failed",
          "an i/o error occurred while sending to the backend",
          "this connection has been closed",
          "terminating connection due to administrator command",
          "terminating connection because of crash of another server process",
          "the database system is starting up",
          "the database system is shutting down",
          "the database system is in recovery mode",
          "too many clients already");

  private Outages() {}

  static boolean isDatabaseAway(ScriptError error) {
    if (error.sqlState().filter(Outages::isOutage).isPresent()) {
      return true;
    }
    String message = error.message().toLowerCase(Locale.ROOT);
    return MESSAGES.stream().anyMatch(message::contains)
        || message.matches("(?s).*connection to \\S+ refused.*");
  }

  private static boolean isOutage(String sqlState) {
    return SQL_STATES.stream().anyMatch(sqlState::startsWith);
  }
}
