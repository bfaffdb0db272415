package io.datamorph.choreography;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;

/** Reads exceptions. */
final class Failures {

  private static final int LONGEST_LINE = 500;

  private Failures() {}

  /** Whether the outside world is to blame, rather than this program. */
  static boolean isExternal(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException
          || cause instanceof UncheckedIOException
          || cause instanceof TimeoutException
          || cause instanceof HttpTimeoutException
          || cause instanceof SQLException) {
        return true;
      }
    }
    return false;
  }

  /** The message without line breaks, at most 500 characters. */
  static String oneLine(Throwable failure) {
    String message = failure.getMessage();
    String text =
        (message == null || message.isBlank() ? failure.getClass().getSimpleName() : message)
            .replaceAll("\\s+", " ")
            .strip();
    return text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE - 1) + "…";
  }
}
