package io.datamorph.remediator.domain;

import io.datamorph.contracts.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * Tells repairs apart: the code that was made, and the failure that it answers. The same code for
 * the same failure a second time is no progress.
 */
public final class RepairKey {

  private RepairKey() {}

  /** 64 hexadecimal digits. */
  public static String of(String codeSha256, Failure failure) {
    String tests =
        failure.tests().stream().map(RepairKey::of).sorted().collect(Collectors.joining("\n"));
    // The same code for a target that has changed again does something else than before.
    String round = failure.isTargetChanged() ? "\n" + failure.iteration() : "";
    // A job's message may name its staging table, which is another one in every round.
    return sha256(codeSha256 + "\n" + failure.code() + "\n" + tests + round);
  }

  private static String of(Problem test) {
    return test.code() + " " + test.path();
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
