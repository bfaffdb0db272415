package io.datamorph.spec.function;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A set of characters, as ranges in ascending order that do not touch. */
record CodePoints(List<Range> ranges) {

  /** Both ends included. */
  record Range(int first, int last) {}

  static final CodePoints ALL = range(0, Character.MAX_CODE_POINT);
  static final CodePoints DIGITS = range('0', '9');
  static final CodePoints WORDS =
      DIGITS.and(range('A', 'Z')).and(range('a', 'z')).and(range('_', '_'));
  static final CodePoints SPACES = range('\t', '\r').and(range(' ', ' '));
  static final CodePoints NONE = new CodePoints(List.of());

  CodePoints {
    ranges = List.copyOf(ranges);
  }

  static CodePoints range(int first, int last) {
    return new CodePoints(List.of(new Range(first, last)));
  }

  /** What is in one or the other. */
  CodePoints and(CodePoints other) {
    List<Range> all = new ArrayList<>(ranges);
    all.addAll(other.ranges);
    all.sort(Comparator.comparingInt(Range::first));
    List<Range> merged = new ArrayList<>();
    for (Range next : all) {
      Range before = merged.isEmpty() ? null : merged.getLast();
      if (before != null && next.first() <= before.last() + 1) {
        merged.set(
            merged.size() - 1, new Range(before.first(), Math.max(before.last(), next.last())));
      } else {
        merged.add(next);
      }
    }
    return new CodePoints(merged);
  }

  /** What is not in it. */
  CodePoints negated() {
    List<Range> gaps = new ArrayList<>();
    int next = 0;
    for (Range range : ranges) {
      if (range.first() > next) {
        gaps.add(new Range(next, range.first() - 1));
      }
      next = range.last() + 1;
    }
    if (next <= Character.MAX_CODE_POINT) {
      gaps.add(new Range(next, Character.MAX_CODE_POINT));
    }
    return new CodePoints(gaps);
  }

  /** Whether a character is in both. */
  boolean meets(CodePoints other) {
    return ranges.stream()
        .anyMatch(
            mine ->
                other.ranges.stream()
                    .anyMatch(its -> mine.first() <= its.last() && its.first() <= mine.last()));
  }
}
