package io.datamorph.spec.document;

/** Which row of equal keys a dedupe keeps, in its order. */
public enum Keep {
  FIRST,
  LAST
}
