package io.datamorph.eval.run;

/** What the product answered to a request. */
public enum Answer {
  TABLE("a table"),
  CLARIFY("clarify"),
  REJECT("reject"),
  FAILED("failed");

  private final String words;

  Answer(String words) {
    this.words = words;
  }

  /** The answer that the state of a workflow stands for. */
  static Answer of(String state) {
    return switch (state) {
      case "PUBLISHED" -> TABLE;
      case "AWAITING_CLARIFICATION" -> CLARIFY;
      case "REJECTED" -> REJECT;
      default -> FAILED;
    };
  }

  @Override
  public String toString() {
    return words;
  }
}
