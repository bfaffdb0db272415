package io.datamorph.cli;

/** What the process answers to the shell. */
public final class ExitCode {

  public static final int OK = 0;
  public static final int FAILED = 1;
  public static final int REJECTED = 2;
  public static final int NEEDS_CLARIFICATION = 3;
  public static final int CANCELLED = 4;

  /** Wrong words on the command line; picocli's own. */
  public static final int USAGE = 64;

  /** No system answers at the address, or it cannot be started. */
  public static final int UNAVAILABLE = 69;

  private ExitCode() {}

  /** The exit code for a workflow in this state. */
  public static int of(String state) {
    return switch (state) {
      case "PUBLISHED" -> OK;
      case "REJECTED" -> REJECTED;
      case "AWAITING_CLARIFICATION", "AWAITING_APPROVAL" -> NEEDS_CLARIFICATION;
      case "CANCELLED" -> CANCELLED;
      default -> FAILED;
    };
  }
}
