package io.datamorph.choreography;

/** The work belongs to another worker by now, or nobody wants it any more. */
public final class LeaseLostException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LeaseLostException(String message) {
    super(message);
  }
}
