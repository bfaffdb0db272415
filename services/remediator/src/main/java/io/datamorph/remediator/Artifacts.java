package io.datamorph.remediator;

import io.datamorph.contracts.ArtifactRef;

/** Port: the store of specs, catalogues and scripts; nothing in it is ever overwritten. */
public interface Artifacts {

  /**
   * The content as text.
   *
   * @throws io.datamorph.artifacts.ArtifactException when it is not to be had
   */
  String text(ArtifactRef ref);

  /**
   * Stores a text; the same one again is no fault.
   *
   * @throws io.datamorph.artifacts.ArtifactException when another one is there, or it cannot be
   *     stored
   */
  ArtifactRef store(String key, String text, String contentType);
}
