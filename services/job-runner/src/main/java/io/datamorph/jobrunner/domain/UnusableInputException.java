package io.datamorph.jobrunner.domain;

/** A job's script, spec or catalogue is not what an earlier step promised. */
public final class UnusableInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;

  /** With a stable code. */
  public UnusableInputException(String code, String message) {
    super(message);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
