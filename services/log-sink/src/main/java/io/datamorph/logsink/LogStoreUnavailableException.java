package io.datamorph.logsink;

/** The log store did not take an entry, or did not answer. */
public final class LogStoreUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public LogStoreUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
