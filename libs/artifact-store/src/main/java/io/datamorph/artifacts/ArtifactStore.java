package io.datamorph.artifacts;

import io.datamorph.contracts.ArtifactRef;
import java.util.List;
import java.util.Optional;

/**
 * Payloads too large for an event, by key; what is stored stays as it is for ever.
 *
 * <p>Every method may throw {@link ArtifactStoreUnavailableException} when the store does not
 * answer in time, and {@link IllegalArgumentException} for a key that {@link ArtifactKeys} would
 * not make.
 */
public interface ArtifactStore {

  /** The largest artifact, in bytes. */
  int MAX_BYTES = 32 * 1024 * 1024;

  /**
   * Stores the bytes; the same bytes under the same key again change nothing.
   *
   * @throws ArtifactConflictException when the key holds other bytes
   * @throws IllegalArgumentException when there are more than {@link #MAX_BYTES}
   */
  ArtifactRef put(String key, byte[] content, String contentType);

  /**
   * The bytes that the reference was made for.
   *
   * @throws ArtifactMissingException when there is nothing under the key
   * @throws ArtifactCorruptException when there is something else
   */
  byte[] get(ArtifactRef ref);

  /** Whatever is under the key. */
  Optional<byte[]> find(String key);

  /** The keys that begin so, in the order of their characters. */
  List<String> list(String prefix);
}
