package io.datamorph.oraclesql;

import io.datamorph.spec.document.JoinType;

/** Which rows each type of join makes. */
final class JoinRows {

  private JoinRows() {}

  /** Whether rows of the left that match nothing are kept. */
  static boolean keepsLeft(JoinType type) {
    return switch (type) {
      case LEFT, FULL, ANTI -> true;
      case INNER, RIGHT, SEMI, CROSS -> false;
    };
  }

  /** Whether rows of the right that match nothing are kept. */
  static boolean keepsRight(JoinType type) {
    return switch (type) {
      case RIGHT, FULL -> true;
      case INNER, LEFT, SEMI, ANTI, CROSS -> false;
    };
  }

  /** Whether the right is carried at all. */
  static boolean makesPairs(JoinType type) {
    return switch (type) {
      case INNER, LEFT, RIGHT, FULL, CROSS -> true;
      case SEMI, ANTI -> false;
    };
  }

  /** The rows of the result that have both sides. */
  static long pairs(JoinType type, long unmatchedLeft, long unmatchedRight, long out) {
    return makesPairs(type)
        ? out - (keepsLeft(type) ? unmatchedLeft : 0) - (keepsRight(type) ? unmatchedRight : 0)
        : 0;
  }
}
