package io.datamorph.eval.suite;

/** A suite that cannot be used as it is; the message names the file, the place and the cause. */
public final class SuiteException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SuiteException(String message) {
    super(message);
  }

  public SuiteException(String message, Throwable cause) {
    super(message, cause);
  }
}
