package io.datamorph.artifacts;

/** The store has nothing under the key. */
public final class ArtifactMissingException extends ArtifactException {

  private static final long serialVersionUID = 1L;

  /** For this key. */
  public ArtifactMissingException(String key) {
    super("There is no artifact " + key + ".");
  }
}
