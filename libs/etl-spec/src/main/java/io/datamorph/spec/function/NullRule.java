package io.datamorph.spec.function;

/** When the result of a call is NULL. */
public enum NullRule {
  ANY_ARGUMENT("NULL if any argument is"),
  ALL_ARGUMENTS("NULL only if all arguments are"),
  FIRST_ARGUMENT("NULL if the first argument is; other NULLs are skipped"),
  CHOSEN("NULL if the chosen value is"),
  POSSIBLE("may be NULL"),
  NEVER("never NULL"),
  NO_VALUES("skips NULL; NULL if there is no value"),
  ONE_VALUE("skips NULL; NULL if there are fewer than two values");

  private final String says;

  NullRule(String says) {
    this.says = says;
  }

  public String says() {
    return says;
  }
}
