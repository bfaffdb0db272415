package io.datamorph.gateway.domain;

import io.datamorph.spec.catalogue.TableName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

/** The names of what the gateway makes in a warehouse; none is longer than PostgreSQL keeps. */
public final class Names {

  /** The gateway's own schema in every warehouse. */
  public static final String SCHEMA = "datamorph_staging";

  /** Bytes of an identifier that PostgreSQL keeps. */
  public static final int LONGEST = 63;

  private static final Pattern STAGING =
      Pattern.compile("stg_[0-9a-f]{32}_\\d{1,10}_\\d{1,10}_\\d{1,19}");
  private static final String PREVIOUS = "__previous";
  private static final int SHORT_HASH = 8;
  private static final int ID_DIGITS = 32;

  private Names() {}

  /** The staging table of one try of one job. */
  public static String staging(String workflowId, int iteration, int attempt, long fence) {
    return stagingPrefix(workflowId) + iteration + "_" + attempt + "_" + fence;
  }

  /** What the names of all staging tables of a workflow begin with. */
  public static String stagingPrefix(String workflowId) {
    return "stg_" + digits(workflowId) + "_";
  }

  /** Whether {@link #staging} makes such names. */
  public static boolean isStaging(String table) {
    return STAGING.matcher(table).matches();
  }

  /** The role of the job that fills a staging table; roles are shared by the server's databases. */
  public static String jobRole(String connection, String stagingTable) {
    return "datamorph_job_" + hash(connection + "/" + stagingTable, ID_DIGITS);
  }

  /** Where the version before a table's newest one is kept. */
  public static String previous(TableName target) {
    String name =
        target.schema().equals(TableName.DEFAULT_SCHEMA)
            ? target.table()
            : target.table() + "__" + hash(target.schema(), SHORT_HASH);
    return fit(name, LONGEST - PREVIOUS.length()) + PREVIOUS;
  }

  /** A name that nothing else in a schema has, for the moment of a swap. */
  public static String passing(String of) {
    return "datamorph_swap_" + hash(of, ID_DIGITS);
  }

  /**
   * The identifier, if PostgreSQL can keep it whole.
   *
   * @param path where it stands in the request
   */
  public static String checked(String name, String path) {
    int bytes = name.getBytes(StandardCharsets.UTF_8).length;
    if (name.isEmpty() || bytes > LONGEST || name.indexOf('\0') >= 0) {
      throw new RefusedException(
          Code.INVALID_REQUEST,
          "a name has 1 to " + LONGEST + " bytes, unlike '" + name + "'",
          path);
    }
    return name;
  }

  /** The name, or as much of it as fits and a hash of the whole. */
  static String fit(String name, int bytes) {
    if (name.getBytes(StandardCharsets.UTF_8).length <= bytes) {
      return name;
    }
    String tail = "_" + hash(name, SHORT_HASH);
    StringBuilder head = new StringBuilder();
    int left = bytes - tail.length();
    for (int at = 0; at < name.length(); ) {
      String next = Character.toString(name.codePointAt(at));
      left -= next.getBytes(StandardCharsets.UTF_8).length;
      if (left < 0) {
        break;
      }
      head.append(next);
      at += next.length();
    }
    return head + tail;
  }

  private static String digits(String workflowId) {
    try {
      String digits = UUID.fromString(workflowId).toString().replace("-", "");
      return digits.length() == ID_DIGITS ? digits : hash(workflowId, ID_DIGITS);
    } catch (IllegalArgumentException e) {
      return hash(workflowId, ID_DIGITS);
    }
  }

  private static String hash(String text, int digits) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, digits);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
