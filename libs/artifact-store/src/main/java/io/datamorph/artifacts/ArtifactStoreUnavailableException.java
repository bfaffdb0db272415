package io.datamorph.artifacts;

/** The store did not do it within the deadline, retries included, or refused access. */
public final class ArtifactStoreUnavailableException extends ArtifactException {

  private static final long serialVersionUID = 1L;

  /** What was tried, where, and why it failed. */
  public ArtifactStoreUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
