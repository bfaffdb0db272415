package io.datamorph.spec.typing;

import io.datamorph.spec.expression.Expression;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * {@code datediff(hour, a, b)}: a distance whose unit is a bare word, as other dialects have it.
 */
final class UnitFirst {

  static final String SAYS =
      "The unit is a text in quotes, and stands before the later and the earlier time.";

  private static final Set<String> DISTANCES =
      Set.of("datediff", "date_diff", "time_diff", "timestampdiff", "timestamp_diff");

  private UnitFirst() {}

  /** What to write instead. */
  static Optional<String> instead(Expression.Call call) {
    boolean distance =
        DISTANCES.contains(call.name().toLowerCase(Locale.ROOT)) && call.arguments().size() == 3;
    return distance
        ? call.arguments().stream().flatMap(each -> unit(each).stream()).findFirst()
        : Optional.empty();
  }

  private static Optional<String> unit(Expression argument) {
    return argument instanceof Expression.Reference(var relation, var column) && relation.isEmpty()
        ? instead(column.text().toLowerCase(Locale.ROOT).replaceFirst("s$", ""))
        : Optional.empty();
  }

  private static Optional<String> instead(String unit) {
    return switch (unit) {
      case "day" -> Optional.of("date_diff(later, earlier)");
      case "month" -> Optional.of("month_diff(later, earlier)");
      case "year" -> Optional.of("year_diff(later, earlier)");
      case "second", "minute", "hour" -> Optional.of("time_diff('" + unit + "', later, earlier)");
      default -> Optional.empty();
    };
  }
}
