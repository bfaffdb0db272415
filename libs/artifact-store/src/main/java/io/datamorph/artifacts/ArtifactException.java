package io.datamorph.artifacts;

/** What can go wrong with an artifact; the message names the key. */
public abstract sealed class ArtifactException extends RuntimeException
    permits ArtifactConflictException,
        ArtifactCorruptException,
        ArtifactMissingException,
        ArtifactStoreUnavailableException {

  private static final long serialVersionUID = 1L;

  ArtifactException(String message) {
    super(message);
  }

  ArtifactException(String message, Throwable cause) {
    super(message, cause);
  }
}
