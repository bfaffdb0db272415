package io.datamorph.spec.document;

/** How the result becomes the target. */
public enum WriteMode {
  /** The target is the result. */
  REPLACE,
  /** The result's rows are added. */
  APPEND,
  /** The result's rows take the place of those with equal keys; the others stay. */
  MERGE,
  /** A version of a key is closed when its values change, and a new one is opened. */
  SCD2
}
