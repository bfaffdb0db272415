package io.datamorph.oraclesql;

/**
 * What became of the rows of a step. Every kind has an equation by which no row comes from nowhere
 * and none is lost unsaid; counts that break it are refused.
 */
public sealed interface StepRows
    permits StepRows.Passed,
        StepRows.Removed,
        StepRows.Merged,
        StepRows.Compared,
        StepRows.Grouped,
        StepRows.Pivoted,
        StepRows.Unpivoted,
        StepRows.Exploded,
        JoinedRows {

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
   * Aggregate: {@code in + created = groups + merged}, {@code groups = out + removed}.
   *
   * @param groups before having
   */
  record Grouped(String step, long in, long groups, long out) implements StepRows {
    public Grouped {
      require(out <= groups && groups <= Math.max(in, 1), step, "it has more groups than rows");
    }

    @Override
    public String op() {
      return "aggregate";
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

    public long created() {
      return Math.max(out - in, 0);
    }

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

  /** Refuses counts that cannot be. */
  static void require(boolean adds, String step, String rule) {
    if (!adds) {
      throw new IllegalArgumentException(
          "The counts of the step \"" + step + "\" do not add up: " + rule + ".");
    }
  }
}
