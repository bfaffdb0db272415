package io.datamorph.artifacts;

/** The store returned other bytes than the reference promises. */
public final class ArtifactCorruptException extends ArtifactException {

  private static final long serialVersionUID = 1L;

  /** The promised digest or size, and the one found. */
  public ArtifactCorruptException(String key, String expected, String found) {
    super("The artifact " + key + " should be " + expected + " but is " + found + ".");
  }
}
