package io.datamorph.oraclesql;

import io.datamorph.spec.document.JoinType;
import java.util.Objects;

/**
 * What became of the rows of a join: {@code in = matchedLeft + unmatchedLeft}, {@code right =
 * matchedRight + unmatchedRight}, {@code out = pairs + unmatched rows of the sides that are kept};
 * of a semi join {@code out = matchedLeft}, of an anti join {@code out = unmatchedLeft}.
 *
 * @param in rows of the left
 * @param matchedLeft rows of the left for which the right has at least one
 */
public record JoinedRows(
    String step, JoinType type, long in, long right, long matchedLeft, long matchedRight, long out)
    implements StepRows {

  public JoinedRows {
    Objects.requireNonNull(type, "type");
    StepRows.require(
        matchedLeft <= in && matchedRight <= right, step, "rows match that are not there");
    long kept =
        (keepsLeft(type) ? in - matchedLeft : 0) + (keepsRight(type) ? right - matchedRight : 0);
    boolean adds =
        switch (type) {
          case SEMI -> out == matchedLeft;
          case ANTI -> out == kept;
          case CROSS -> out == in * right;
          case INNER, LEFT, RIGHT, FULL -> out - kept >= Math.max(matchedLeft, matchedRight);
        };
    StepRows.require(adds, step, "its rows are not those that match and those that are kept");
  }

  @Override
  public String op() {
    return "join";
  }

  public long unmatchedLeft() {
    return in - matchedLeft;
  }

  public long unmatchedRight() {
    return right - matchedRight;
  }

  /** Rows made of one of the left and one of the right; none of semi and anti joins. */
  public long pairs() {
    return carriesRight(type)
        ? out - (keepsLeft(type) ? unmatchedLeft() : 0) - (keepsRight(type) ? unmatchedRight() : 0)
        : 0;
  }

  /** Pairs beyond one for each row of the left that matched. */
  public long multiplied() {
    return carriesRight(type) ? pairs() - matchedLeft : 0;
  }

  /** Rows of the left that are in no row of the result. */
  public long lostLeft() {
    return switch (type) {
      case ANTI -> matchedLeft;
      case LEFT, FULL -> 0;
      case INNER, RIGHT, SEMI, CROSS -> unmatchedLeft();
    };
  }

  /** Rows of the right that are in no row of the result; none of joins that only look there. */
  public long lostRight() {
    return losesRight(type) ? unmatchedRight() : 0;
  }

  static boolean losesLeft(JoinType type) {
    return type == JoinType.ANTI || !keepsLeft(type);
  }

  static boolean losesRight(JoinType type) {
    return carriesRight(type) && !keepsRight(type);
  }

  private static boolean keepsLeft(JoinType type) {
    return switch (type) {
      case LEFT, FULL, ANTI -> true;
      case INNER, RIGHT, SEMI, CROSS -> false;
    };
  }

  private static boolean keepsRight(JoinType type) {
    return switch (type) {
      case RIGHT, FULL -> true;
      case INNER, LEFT, SEMI, ANTI, CROSS -> false;
    };
  }

  private static boolean carriesRight(JoinType type) {
    return switch (type) {
      case INNER, LEFT, RIGHT, FULL, CROSS -> true;
      case SEMI, ANTI -> false;
    };
  }
}
