package io.datamorph.contracts;

/** Whose fault a failure is, and so who can mend it. */
public enum Category {
  USER_INPUT,
  MODEL_OUTPUT,
  EXTERNAL,
  INSUFFICIENT_RESOURCES,
  INTERNAL
}
