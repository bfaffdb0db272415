package io.datamorph.spec.function;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a date or time is written: {@code yyyy-MM-dd}, {@code d Month yyyy}. Engines have pattern
 * languages of their own, which differ; this one is small, and names are English.
 */
public record MomentFormat(List<Part> parts) {

  /** A field, or characters as they stand. */
  public sealed interface Part {}

  /** Characters between fields. */
  public record Separator(String text) implements Part {}

  /** What a format can say of a moment. */
  public enum Field implements Part {
    MONTH_NAME("Month"),
    MONTH_SHORT("Mon"),
    DAY_NAME("Day"),
    YEAR("yyyy"),
    MONTH("MM"),
    MONTH_UNPADDED("M"),
    DAY("dd"),
    DAY_UNPADDED("d"),
    HOUR("HH"),
    MINUTE("mm"),
    SECOND("ss");

    private final String token;

    Field(String token) {
      this.token = token;
    }

    /** As it is written in a format. */
    public String token() {
      return token;
    }
  }

  /** The characters that stand for themselves. */
  public static final String SEPARATORS = " -/.,:_T";

  private static final int MAX_LENGTH = 60;
  private static final Set<Field> MONTHS =
      EnumSet.of(Field.MONTH_NAME, Field.MONTH_SHORT, Field.MONTH, Field.MONTH_UNPADDED);
  private static final Set<Field> DAYS = EnumSet.of(Field.DAY, Field.DAY_UNPADDED);
  private static final Set<Field> OPEN_ENDED = EnumSet.of(Field.MONTH_UNPADDED, Field.DAY_UNPADDED);
  private static final List<Field> TIMES = List.of(Field.HOUR, Field.MINUTE, Field.SECOND);

  public MomentFormat {
    parts = List.copyOf(parts);
  }

  /** A format without fault. */
  public static MomentFormat of(String format) {
    return read(format).orElseThrow(() -> new IllegalArgumentException("no format: " + format));
  }

  /** What is wrong with a format to write in; empty when nothing is. */
  static Optional<String> fault(String format) {
    if (format.isEmpty() || format.length() > MAX_LENGTH) {
      return Optional.of("a format has 1 to " + MAX_LENGTH + " characters");
    }
    return read(format).isPresent()
        ? Optional.empty()
        : Optional.of(
            "\""
                + format
                + "\" holds something else than yyyy MM M Mon Month dd d Day HH mm ss and the"
                + " separators space - / . , : _ T");
  }

  /** What is wrong with a format to read dates in. */
  static Optional<String> faultOfDates(String format) {
    return fault(format)
        .or(() -> of(format).faultOfReading())
        .or(
            () ->
                of(format).fields().stream().anyMatch(TIMES::contains)
                    ? Optional.of("a date has no HH, mm or ss")
                    : Optional.empty());
  }

  /** What is wrong with a format to read times in. */
  static Optional<String> faultOfTimes(String format) {
    return fault(format)
        .or(() -> of(format).faultOfReading())
        .or(
            () ->
                of(format).timesAreComplete()
                    ? Optional.empty()
                    : Optional.of("a time has HH, HH and mm, or HH, mm and ss"));
  }

  private static Optional<MomentFormat> read(String format) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < format.length()) {
      Optional<Field> field = fieldAt(format, at);
      if (field.isPresent()) {
        parts.add(field.get());
        at += field.get().token().length();
      } else if (SEPARATORS.indexOf(format.charAt(at)) >= 0) {
        parts.add(new Separator(format.substring(at, at + 1)));
        at++;
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(new MomentFormat(parts));
  }

  /** The longer tokens stand first; a letter more would make another token of it. */
  private static Optional<Field> fieldAt(String format, int at) {
    for (Field field : Field.values()) {
      if (format.startsWith(field.token(), at)) {
        int end = at + field.token().length();
        char last = format.charAt(end - 1);
        return end < format.length() && format.charAt(end) == last
            ? Optional.empty()
            : Optional.of(field);
      }
    }
    return Optional.empty();
  }

  private List<Field> fields() {
    return parts.stream().filter(Field.class::isInstance).map(Field.class::cast).toList();
  }

  private Optional<String> faultOfReading() {
    List<Field> fields = fields();
    boolean complete =
        fields.stream().filter(Field.YEAR::equals).count() == 1
            && fields.stream().filter(MONTHS::contains).count() == 1
            && fields.stream().filter(DAYS::contains).count() == 1;
    if (!complete || fields.contains(Field.DAY_NAME)) {
      return Optional.of("to read a date it takes a year, a month and a day, each once");
    }
    for (int index = 0; index < parts.size(); index++) {
      if (parts.get(index) instanceof Field field && OPEN_ENDED.contains(field) && touches(index)) {
        return Optional.of(field.token() + " needs a separator before and behind");
      }
    }
    return Optional.empty();
  }

  private boolean touches(int index) {
    return (index > 0 && parts.get(index - 1) instanceof Field)
        || (index + 1 < parts.size() && parts.get(index + 1) instanceof Field);
  }

  private boolean timesAreComplete() {
    List<Field> times = fields().stream().filter(TIMES::contains).sorted().toList();
    return times.equals(TIMES.subList(0, times.size()));
  }
}
