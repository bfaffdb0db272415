package io.datamorph.oraclesql;

import io.datamorph.spec.function.MomentFormat;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.Call;
import java.util.stream.Collectors;

/**
 * Formats of dates and times in PostgreSQL's words: {@code d. Mon yyyy} is {@code FMDD. Mon YYYY}.
 */
final class FormatSql {

  private static final String MONTHS = "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
  private static final String MONTH_NAMES =
      "(January|February|March|April|May|June|July|August|September|October|November|December)";

  private FormatSql() {}

  /** The format that is the call's second argument. */
  static MomentFormat of(Call call) {
    if (call.arguments().get(1) instanceof TypedExpression.Literal literal
        && literal.value().isPresent()) {
      return MomentFormat.of(literal.value().get());
    }
    throw new IllegalArgumentException(call.function().name() + " with a computed format");
  }

  static String template(MomentFormat format) {
    return format.parts().stream().map(FormatSql::template).collect(Collectors.joining());
  }

  /** The texts in the format, in any case; PostgreSQL itself reads almost anything as a date. */
  static String pattern(MomentFormat format) {
    return format.parts().stream()
        .map(FormatSql::pattern)
        .collect(Collectors.joining("", "^", "$"));
  }

  private static String template(MomentFormat.Part part) {
    return switch (part) {
      case MomentFormat.Separator(var text) -> text.equals("T") ? "\"T\"" : text;
      case MomentFormat.Field field ->
          switch (field) {
            case MONTH_NAME -> "FMMonth";
            case MONTH_SHORT -> "Mon";
            case DAY_NAME -> "FMDay";
            case YEAR -> "YYYY";
            case MONTH -> "MM";
            case MONTH_UNPADDED -> "FMMM";
            case DAY -> "DD";
            case DAY_UNPADDED -> "FMDD";
            case HOUR -> "HH24";
            case MINUTE -> "MI";
            case SECOND -> "SS";
          };
    };
  }

  private static String pattern(MomentFormat.Part part) {
    return switch (part) {
      case MomentFormat.Separator(var text) -> text.equals(".") ? "\\." : text;
      case MomentFormat.Field field ->
          switch (field) {
            case MONTH_NAME -> MONTH_NAMES;
            case MONTH_SHORT -> MONTHS;
            case DAY_NAME -> "[A-Z]+";
            case YEAR -> "(?!0000)[0-9]{4}";
            case MONTH -> "(0[1-9]|1[0-2])";
            case MONTH_UNPADDED -> "(0?[1-9]|1[0-2])";
            case DAY -> "(0[1-9]|[12][0-9]|3[01])";
            case DAY_UNPADDED -> "(0?[1-9]|[12][0-9]|3[01])";
            case HOUR -> "([01][0-9]|2[0-3])";
            case MINUTE, SECOND -> "[0-5][0-9]";
          };
    };
  }
}
