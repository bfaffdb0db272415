package io.datamorph.spec.document;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Frames as text, in SQL's words: {@code rows between 6 preceding and current row}. */
public final class FrameText {

  /** What is wrong with a text that is no frame. */
  public static final String SHAPE =
      "A frame is written \"rows between 6 preceding and current row\" or \"range between"
          + " unbounded preceding and current row\"; a count of rows is 1 to 2147483647, and a"
          + " range counts no rows.";

  private static final Pattern BETWEEN =
      Pattern.compile("(rows|range)\\s+between\\s+(.+?)\\s+and\\s+(.+)");
  private static final Pattern FROM = Pattern.compile("(rows|range)\\s+(.+)");
  private static final Pattern COUNTED = Pattern.compile("(\\d{1,10})\\s+(preceding|following)");

  private FrameText() {}

  /** The frame; empty when the text is none. A single bound reaches to the current row. */
  public static Optional<Frame> parse(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    Matcher between = BETWEEN.matcher(lower);
    if (between.matches()) {
      return frame(between.group(1), between.group(2), between.group(3));
    }
    Matcher from = FROM.matcher(lower);
    return from.matches() ? frame(from.group(1), from.group(2), "current row") : Optional.empty();
  }

  /** The text that {@link #parse} reads back. */
  public static String write(Frame frame) {
    return Words.of(frame.unit())
        + " between "
        + write(frame.start())
        + " and "
        + write(frame.end());
  }

  private static String write(Frame.Bound bound) {
    return switch (bound) {
      case Frame.UnboundedPreceding all -> "unbounded preceding";
      case Frame.Preceding(int rows) -> rows + " preceding";
      case Frame.CurrentRow current -> "current row";
      case Frame.Following(int rows) -> rows + " following";
      case Frame.UnboundedFollowing all -> "unbounded following";
    };
  }

  private static Optional<Frame> frame(String unit, String start, String end) {
    Optional<Frame.Bound> first = bound(start);
    Optional<Frame.Bound> last = bound(end);
    if (first.isEmpty() || last.isEmpty() || place(first.get()) > place(last.get())) {
      return Optional.empty();
    }
    boolean unending =
        first.get() instanceof Frame.UnboundedFollowing
            || last.get() instanceof Frame.UnboundedPreceding;
    boolean counted = isCounted(first.get()) || isCounted(last.get());
    Frame.Unit chosen = unit.equals("rows") ? Frame.Unit.ROWS : Frame.Unit.RANGE;
    return unending || (counted && chosen == Frame.Unit.RANGE)
        ? Optional.empty()
        : Optional.of(new Frame(chosen, first.get(), last.get()));
  }

  private static Optional<Frame.Bound> bound(String text) {
    String words = text.strip().replaceAll("\\s+", " ");
    Matcher counted = COUNTED.matcher(words);
    if (counted.matches()) {
      long rows = Long.parseLong(counted.group(1));
      if (rows < 1 || rows > Integer.MAX_VALUE) {
        return Optional.empty();
      }
      return Optional.of(
          counted.group(2).equals("preceding")
              ? new Frame.Preceding((int) rows)
              : new Frame.Following((int) rows));
    }
    return switch (words) {
      case "unbounded preceding" -> Optional.of(new Frame.UnboundedPreceding());
      case "current row" -> Optional.of(new Frame.CurrentRow());
      case "unbounded following" -> Optional.of(new Frame.UnboundedFollowing());
      default -> Optional.empty();
    };
  }

  private static boolean isCounted(Frame.Bound bound) {
    return bound instanceof Frame.Preceding || bound instanceof Frame.Following;
  }

  /** Where a bound lies: the first row is far below 0, the current one is 0. */
  private static long place(Frame.Bound bound) {
    return switch (bound) {
      case Frame.UnboundedPreceding all -> Long.MIN_VALUE;
      case Frame.Preceding(int rows) -> -rows;
      case Frame.CurrentRow current -> 0;
      case Frame.Following(int rows) -> rows;
      case Frame.UnboundedFollowing all -> Long.MAX_VALUE;
    };
  }
}
