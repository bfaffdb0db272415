package io.datamorph.oraclesql;

import io.datamorph.spec.document.Frame;

/** {@code ROWS BETWEEN 6 PRECEDING AND CURRENT ROW}. */
final class FrameSql {

  private FrameSql() {}

  static String emit(Frame frame) {
    String unit =
        switch (frame.unit()) {
          case ROWS -> "ROWS";
          case RANGE -> "RANGE";
        };
    return "%s BETWEEN %s AND %s".formatted(unit, bound(frame.start()), bound(frame.end()));
  }

  private static String bound(Frame.Bound bound) {
    return switch (bound) {
      case Frame.UnboundedPreceding all -> "UNBOUNDED PRECEDING";
      case Frame.Preceding preceding -> preceding.rows() + " PRECEDING";
      case Frame.CurrentRow current -> "CURRENT ROW";
      case Frame.Following following -> following.rows() + " FOLLOWING";
      case Frame.UnboundedFollowing all -> "UNBOUNDED FOLLOWING";
    };
  }
}
