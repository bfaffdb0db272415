package io.datamorph.jobrunner.outbound;

/** The engine's process did not become ready. */
final class EngineStartException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EngineStartException(String message) {
    super(message);
  }
}
