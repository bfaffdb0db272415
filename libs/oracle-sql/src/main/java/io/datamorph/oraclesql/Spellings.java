package io.datamorph.oraclesql;

import io.datamorph.spec.typed.TypedExpression.Call;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** All functions, a row each. */
final class Spellings {

  private static final Map<String, Spelling> ROWS = rows();

  private Spellings() {}

  static String emit(Call call, ExpressionSql expressions) {
    Spelling spelling = ROWS.get(call.function().name());
    if (spelling == null) {
      throw new IllegalArgumentException(
          "PostgreSQL's spelling of the function " + call.function().name() + " is not known");
    }
    return spelling.emit(call, expressions);
  }

  static Set<String> functions() {
    return ROWS.keySet();
  }

  private static Map<String, Spelling> rows() {
    Map<String, Spelling> rows = new HashMap<>(TextSpellings.ROWS);
    rows.putAll(PatternSpellings.ROWS);
    rows.putAll(NumberSpellings.ROWS);
    rows.putAll(DateSpellings.ROWS);
    rows.putAll(CalendarSpellings.ROWS);
    rows.putAll(ConversionSpellings.ROWS);
    rows.putAll(JsonSpellings.ROWS);
    rows.putAll(ArraySpellings.ROWS);
    rows.putAll(AggregateSpellings.ROWS);
    rows.putAll(OrderedSpellings.ROWS);
    return Map.copyOf(rows);
  }
}
