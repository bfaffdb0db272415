package io.datamorph.gateway;

import io.datamorph.contracts.ArtifactRef;

/** Port: the object store. */
public interface Artifacts {

  /** The bytes that the reference was made for. */
  byte[] get(ArtifactRef ref);
}
