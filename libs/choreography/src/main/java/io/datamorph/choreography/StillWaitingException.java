package io.datamorph.choreography;

/**
 * Why work ended at its deadline that put itself off time and again: what it still waited for. It
 * is the cause of the {@link java.util.concurrent.TimeoutException} that {@link
 * WorkHandler#exhausted} is told of.
 */
public final class StillWaitingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StillWaitingException(String why) {
    super(why);
  }
}
