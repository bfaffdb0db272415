package io.datamorph.gluescript;

/** The spec means something that Spark cannot be told to do; the message names what and where. */
public final class NotCompilableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says what cannot be compiled. */
  public NotCompilableException(String message) {
    super(message);
  }

  NotCompilableException at(String relation) {
    NotCompilableException located =
        new NotCompilableException("\"" + relation + "\": " + getMessage());
    located.initCause(this);
    return located;
  }
}
