package io.datamorph.contracts;

import java.util.Objects;

/**
 * Where a payload lies in the object store.
 *
 * @param sha256 64 hexadecimal digits
 */
public record ArtifactRef(String key, String sha256, long bytes) {

  public ArtifactRef {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(sha256, "sha256");
  }
}
