package io.datamorph.spec.function;

/** When the result of a call is NULL. */
public enum NullRule {
  ANY_ARGUMENT("NULL if any argument is"),
  ALL_ARGUMENTS("NULL only if all arguments are"),
  FIRST_ARGUMENT("NULL if the first argument is; other NULLs are skipped"),
  POSSIBLE("may be NULL"),
  NEVER("never NULL"),
  NO_VALUES("skips NULL; NULL if there is no value");

  private final String says;

  NullRule(String says) {
    this.says = says;
  }

  public String says() {
    return says;
  }
}
