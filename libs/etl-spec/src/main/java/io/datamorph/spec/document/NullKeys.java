package io.datamorph.spec.document;

/** What a dedupe makes of rows whose key has a NULL. */
public enum NullKeys {
  /** NULLs are equal: one row of such a key stays. */
  EQUAL,
  /** All of them stay; nobody knows whether they are the same. */
  KEEP
}
