package io.datamorph.jobrunner;

import io.datamorph.contracts.ArtifactRef;

/** Port: the store of scripts, specs and catalogues. */
public interface Artifacts {

  /**
   * The content as text.
   *
   * @throws io.datamorph.artifacts.ArtifactException when it is not to be had
   */
  String text(ArtifactRef ref);
}
