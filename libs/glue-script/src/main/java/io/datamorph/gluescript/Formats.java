package io.datamorph.gluescript;

import io.datamorph.spec.function.MomentFormat;
import io.datamorph.spec.typed.TypedExpression.Call;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Formats of dates and times in Spark's words: {@code d. Mon yyyy} is {@code d. MMM yyyy}. */
record Formats(MomentFormat format) {

  private static final String MONTHS = "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
  private static final String MONTH_NAMES =
      "(January|February|March|April|May|June|July|August|September|October|November|December)";

  /** The format that is the call's second argument. */
  static Formats of(Call call) {
    return new Formats(MomentFormat.of(Constants.text(call, 1)));
  }

  String pattern() {
    return written(Formats::pattern);
  }

  /** The texts in the format: Spark's own reading takes some more. */
  String texts() {
    return "(?i)^" + written(Formats::texts) + "\\z";
  }

  private String written(Function<MomentFormat.Part, String> part) {
    return format.parts().stream().map(part).collect(Collectors.joining());
  }

  private static String pattern(MomentFormat.Part part) {
    return switch (part) {
      case MomentFormat.Separator(var text) -> text.equals("T") ? "'T'" : text;
      case MomentFormat.Field field ->
          switch (field) {
            case MONTH_NAME -> "MMMM";
            case MONTH_SHORT -> "MMM";
            case DAY_NAME -> "EEEE";
            case YEAR -> "yyyy";
            case MONTH -> "MM";
            case MONTH_UNPADDED -> "M";
            case DAY -> "dd";
            case DAY_UNPADDED -> "d";
            case HOUR -> "HH";
            case MINUTE -> "mm";
            case SECOND -> "ss";
          };
    };
  }

  private static String texts(MomentFormat.Part part) {
    return switch (part) {
      case MomentFormat.Separator(var text) -> Patterns.literal(text);
      case MomentFormat.Field field ->
          switch (field) {
            case MONTH_NAME -> MONTH_NAMES;
            case MONTH_SHORT -> MONTHS;
            case DAY_NAME -> "[A-Z]+";
            case YEAR -> "(?!0000)[0-9]{4}";
            case MONTH -> "[0-9]{2}";
            case MONTH_UNPADDED -> "[0-9]{1,2}";
            case DAY -> "[0-9]{2}";
            case DAY_UNPADDED -> "[0-9]{1,2}";
            case HOUR, MINUTE, SECOND -> "[0-9]{2}";
          };
    };
  }
}
