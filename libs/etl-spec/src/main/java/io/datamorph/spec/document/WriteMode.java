package io.datamorph.spec.document;

/** How the result becomes the target. */
public enum WriteMode {
  REPLACE
}
