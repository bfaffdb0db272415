package io.datamorph.spec.document;

import java.util.Objects;

/**
 * Which rows of a partition a window function sees, as counted from the current row.
 *
 * @param unit rows one by one, or all peers of an order at once
 */
public record Frame(Unit unit, Bound start, Bound end) {

  /** What a frame counts. */
  public enum Unit {
    ROWS,
    /** Only with bounds that are unbounded or the current row. */
    RANGE
  }

  /** An end of a frame. */
  public sealed interface Bound {}

  /** The partition's first row. */
  public record UnboundedPreceding() implements Bound {}

  /** So many rows before the current one; at least 1. */
  public record Preceding(int rows) implements Bound {}

  /** The current row; of a range, with its peers. */
  public record CurrentRow() implements Bound {}

  /** So many rows after the current one; at least 1. */
  public record Following(int rows) implements Bound {}

  /** The partition's last row. */
  public record UnboundedFollowing() implements Bound {}

  public Frame {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(end, "end");
  }

  /** The whole partition. */
  public static Frame whole() {
    return new Frame(Unit.ROWS, new UnboundedPreceding(), new UnboundedFollowing());
  }

  /** From the partition's start to the current row and its peers. */
  public static Frame upToPeers() {
    return new Frame(Unit.RANGE, new UnboundedPreceding(), new CurrentRow());
  }
}
