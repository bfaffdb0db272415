package io.datamorph.spec.document;

/** Which rows a join keeps. */
public enum JoinType {
  INNER,
  LEFT,
  RIGHT,
  FULL,
  SEMI,
  ANTI,
  CROSS
}
