package io.datamorph.artifacts;

import java.util.regex.Pattern;

/** Where each kind of artifact lies. */
public final class ArtifactKeys {

  private static final int MAX_LENGTH = 512;
  private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");

  private ArtifactKeys() {}

  /** The n-th spec of a workflow. */
  public static String spec(String workflowId, int n) {
    return workflow(workflowId) + "/spec/" + number(n) + ".json";
  }

  /** The catalogue that the n-th spec was written against. */
  public static String catalogue(String workflowId, int n) {
    return workflow(workflowId) + "/catalogue/" + number(n) + ".json";
  }

  /** The script of one attempt. */
  public static String code(String workflowId, int iteration, int attempt) {
    return workflow(workflowId) + "/code/" + number(iteration) + "-" + number(attempt) + ".py";
  }

  /** What one phase of a validation found. */
  public static String validation(String workflowId, int iteration, String phase) {
    return workflow(workflowId)
        + "/validation/"
        + number(iteration)
        + "/"
        + segment(phase)
        + ".json";
  }

  /** The proof that goes with the published table. */
  public static String certificate(String workflowId) {
    return workflow(workflowId) + "/certificate.json";
  }

  /** A log entry too large for the log store. */
  public static String log(String workflowId, String entryId) {
    return workflow(workflowId) + "/log/" + segment(entryId) + ".json";
  }

  /**
   * Gives back a key of plain segments divided by slashes, 512 characters at most.
   *
   * @throws IllegalArgumentException for any other
   */
  static String checked(String key) {
    if (key.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "An artifact key has at most " + MAX_LENGTH + " characters, not " + key.length() + ".");
    }
    for (var segment : key.split("/", -1)) {
      segment(segment);
    }
    return key;
  }

  /** Like {@link #checked}, but the last segment may be unfinished or empty. */
  static String checkedPrefix(String prefix) {
    checked(prefix.isEmpty() || prefix.endsWith("/") ? prefix + "x" : prefix);
    return prefix;
  }

  private static String workflow(String workflowId) {
    return "workflows/" + segment(workflowId);
  }

  private static String segment(String text) {
    if (!SEGMENT.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "A part of an artifact key is letters, digits, dots, dashes and underscores and does not"
              + " begin with a dot, unlike '"
              + text
              + "'.");
    }
    return text;
  }

  private static long number(long n) {
    if (n < 0) {
      throw new IllegalArgumentException("An artifact is counted from 0, not " + n + ".");
    }
    return n;
  }
}
