package io.datamorph.artifacts;

import io.datamorph.contracts.ArtifactRef;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** References by content. */
public final class Digests {

  private Digests() {}

  /** The reference that these bytes have under this key. */
  public static ArtifactRef ref(String key, byte[] content) {
    return new ArtifactRef(key, sha256(content), content.length);
  }

  /** SHA-256 as 64 lower-case hexadecimal digits. */
  public static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /** Gives the bytes back when they are what the reference was made for. */
  static byte[] verified(ArtifactRef ref, byte[] content) {
    if (content.length != ref.bytes()) {
      throw new ArtifactCorruptException(
          ref.key(), ref.bytes() + " bytes", content.length + " bytes");
    }
    var found = sha256(content);
    if (!found.equalsIgnoreCase(ref.sha256())) {
      throw new ArtifactCorruptException(ref.key(), ref.sha256(), found);
    }
    return content;
  }

  static byte[] withinLimit(String key, byte[] content) {
    if (content.length > ArtifactStore.MAX_BYTES) {
      throw new IllegalArgumentException(
          "The artifact "
              + key
              + " has "
              + content.length
              + " bytes; at most "
              + ArtifactStore.MAX_BYTES
              + " can be stored.");
    }
    return content;
  }
}
