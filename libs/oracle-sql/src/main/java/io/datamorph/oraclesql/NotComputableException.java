package io.datamorph.oraclesql;

/** PostgreSQL cannot compute a step, so there is nothing to compare the result with. */
public final class NotComputableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String step;

  NotComputableException(String step, String reason) {
    super("PostgreSQL cannot compute the step \"" + step + "\": " + reason);
    this.step = step;
  }

  /** The name of the step. */
  public String step() {
    return step;
  }
}
