package io.datamorph.spec.document;

/** The operations on whole rows of several inputs. */
public enum SetOperator {
  UNION,
  INTERSECT,
  EXCEPT
}
