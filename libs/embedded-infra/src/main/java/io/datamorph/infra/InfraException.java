package io.datamorph.infra;

/** The embedded infrastructure cannot start or go on; the message names the part and the folder. */
public final class InfraException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InfraException(String message) {
    super(message);
  }

  InfraException(String message, Throwable cause) {
    super(message, cause);
  }
}
