package io.datamorph.artifacts;

/** The key holds other bytes already; nothing was changed. */
public final class ArtifactConflictException extends ArtifactException {

  private static final long serialVersionUID = 1L;

  /** The digests of what is stored and of what was to be stored. */
  public ArtifactConflictException(String key, String held, String offered) {
    super(
        "Nothing is overwritten: "
            + key
            + " holds "
            + held
            + ", not "
            + offered
            + ". Use a new key.");
  }
}
