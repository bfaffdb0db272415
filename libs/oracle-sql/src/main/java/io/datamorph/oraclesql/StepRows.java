package io.datamorph.oraclesql;

import io.datamorph.spec.document.JoinType;
import java.util.Objects;

/**
 * What became of the rows of a step. Every kind has an equation by which no row comes from nowhere
 * and none is lost unsaid; counts that break it are refused.
 */
public sealed interface StepRows {

  /** The name of the step. */
  String step();

  /** What the step does, as the spec says it: {@code filter}. */
  String op();

  /** Rows read; of a join those of the left, of an intersect or except those of the first input. */
  long in();

  /** Rows made. */
  long out();

  /** Select, derive, fill, sort, window: {@code in = out}. */
  record Passed(String step, String op, long in, long out) implements StepRows {
    public Passed {
      require(in == out, step, "it makes a row of each");
    }
  }

  /** Filter, limit: {@code in = out + removed}. */
  record Removed(String step, String op, long in, long out) implements StepRows {
    public Removed {
      require(out <= in, step, "it only removes rows");
    }

    public long removed() {
      return in - out;
    }
  }

  /** Distinct, dedupe, union (of all inputs together): {@code in = out + merged}. */
  record Merged(String step, String op, long in, long out) implements StepRows {
    public Merged {
      require(out <= in, step, "it only merges rows");
    }

    /** Rows equal to others that were kept; none for a union of all. */
    public long merged() {
      return in - out;
    }
  }

  /**
   * Intersect, except: {@code in = out + merged + removed}.
   *
   * @param others rows of the other inputs, which are only compared with
   * @param unmerged rows of the first input, equal ones once unless all count
   */
  record Compared(String step, String op, long in, long others, long unmerged, long out)
      implements StepRows {
    public Compared {
      require(out <= unmerged && unmerged <= in, step, "it only merges and removes rows");
    }

    /** Rows equal to others of the first input. */
    public long merged() {
      return in - unmerged;
    }

    /** Rows that the other inputs do not have, or, of an except, have. */
    public long removed() {
      return unmerged - out;
    }
  }

  /**
   * Join: {@code in = matchedLeft + unmatchedLeft}, {@code right = matchedRight + unmatchedRight},
   * {@code out = pairs + unmatched rows of the sides that are kept}; of a semi join {@code out =
   * matchedLeft}, of an anti join {@code out = unmatchedLeft}.
   *
   * @param in rows of the left
   * @param matchedLeft rows of the left for which the right has at least one
   */
  record Joined(
      String step, JoinType type, long in, long right, long matchedLeft, long matchedRight, long out)
      implements StepRows {
    public Joined {
      Objects.requireNonNull(type, "type");
      require(matchedLeft <= in && matchedRight <= right, step, "rows match that are not there");
      long pairs =
          JoinRows.pairs(type, in - matchedLeft, right - matchedRight, out);
      boolean adds =
          switch (type) {
            case SEMI -> out == matchedLeft;
            case ANTI -> out == in - matchedLeft;
            case CROSS -> out == in * right;
            case INNER, LEFT, RIGHT, FULL -> pairs >= Math.max(matchedLeft, matchedRight);
          };
      require(adds, step, "its rows are not those that match and those that are kept");
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

    /** Rows made of one of the left and one of the right; none for semi and anti joins. */
    public long pairs() {
      return JoinRows.pairs(type, unmatchedLeft(), unmatchedRight(), out);
    }

    /** Pairs beyond one for each row of the left that matched. */
    public long multiplied() {
      return JoinRows.makesPairs(type) ? pairs() - matchedLeft : 0;
    }

    /** Rows of the left that are in no row of the result. */
    public long lostLeft() {
      return type == JoinType.ANTI
          ? matchedLeft
          : JoinRows.keepsLeft(type) ? 0 : unmatchedLeft();
    }

    /** Rows of the right that are in no row of the result, of joins that carry the right. */
    public long lostRight() {
      return JoinRows.makesPairs(type) && !JoinRows.keepsRight(type) ? unmatchedRight() : 0;
    }
  }

  /**
   * Aggregate: {@code in + created = groups + merged}, {@code groups = out + removed}.
   *
   * @param groups before having
   */
  record Grouped(String step, String op, long in, long groups, long out) implements StepRows {
    public Grouped {
      require(out <= groups && groups <= Math.max(in, 1), step, "it has more groups than rows");
    }

    /** One where a total of no rows is a row. */
    public long created() {
      return Math.max(groups - in, 0);
    }

    /** Rows beyond one a group. */
    public long merged() {
      return Math.max(in - groups, 0);
    }

    /** Groups that having removed. */
    public long removed() {
      return groups - out;
    }
  }

  /**
   * Pivot: {@code in + created = out + merged}, of which {@code unlisted} rows are in no cell.
   *
   * @param unlisted rows whose value is NULL or none of those listed
   */
  record Pivoted(String step, long in, long unlisted, long out) implements StepRows {
    public Pivoted {
      require(unlisted <= in && out <= Math.max(in, 1), step, "it has more groups than rows");
    }

    @Override
    public String op() {
      return "pivot";
    }

    /** One where a total of no rows is a row. */
    public long created() {
      return Math.max(out - in, 0);
    }

    /** Rows beyond one a group. */
    public long merged() {
      return Math.max(in - out, 0);
    }
  }

  /**
   * Unpivot: {@code in + added = out + removed}.
   *
   * @param labels how many rows each becomes
   */
  record Unpivoted(String step, long in, long labels, long out) implements StepRows {
    public Unpivoted {
      require(out <= in * labels, step, "it makes more rows than there are values");
    }

    @Override
    public String op() {
      return "unpivot";
    }

    /** Values beyond one a row. */
    public long added() {
      return in * (labels - 1);
    }

    /** Values left out because they are NULL. */
    public long removed() {
      return in * labels - out;
    }
  }

  /**
   * Explode: {@code in + added = out + removed}.
   *
   * @param empty rows without elements
   * @param outer whether such rows are kept
   */
  record Exploded(String step, long in, long empty, boolean outer, long out) implements StepRows {
    public Exploded {
      require(
          empty <= in && out >= in - (outer ? 0 : empty), step, "rows with elements are missing");
    }

    @Override
    public String op() {
      return "explode";
    }

    /** Elements beyond one a row. */
    public long added() {
      return out + removed() - in;
    }

    /** Rows without elements, unless they are kept. */
    public long removed() {
      return outer ? 0 : empty;
    }
  }

  private static void require(boolean adds, String step, String rule) {
    if (!adds) {
      throw new IllegalArgumentException(
          "The counts of the step \"" + step + "\" do not add up: " + rule + ".");
    }
  }
}
