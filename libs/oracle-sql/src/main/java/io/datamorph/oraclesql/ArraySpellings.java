package io.datamorph.oraclesql;

import static io.datamorph.oraclesql.Spelling.of;
import static java.util.Map.entry;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedExpression.Call;
import java.util.Map;
import java.util.stream.Collectors;

/** Functions of arrays. */
final class ArraySpellings {

  static final Map<String, Spelling> ROWS =
      Map.ofEntries(
          entry("array", ArraySpellings::array),
          entry("array_length", of("cardinality({0})")),
          entry("array_get", of("({0})[{1}]")),
          entry("array_contains", of("({1} = ANY ({0}))")),
          entry(
              "array_position",
              of(
                  "(CASE WHEN {0} IS NOT NULL AND {1} IS NOT NULL"
                      + " THEN coalesce(array_position({0}, {1}), 0) END)")),
          entry("array_join", of("array_to_string({0}, {1})")),
          entry(
              "array_distinct",
              rebuilt(
                  "SELECT array_agg(item ORDER BY place)"
                      + " FROM (SELECT item, min(place) AS place"
                      + " FROM unnest({0}) WITH ORDINALITY AS items (item, place)"
                      + " GROUP BY item) AS firsts")),
          entry("array_sort", ArraySpellings::sorted));

  private ArraySpellings() {}

  /** Without parentheses around elements, which the guard's parser does not read. */
  private static String array(Call call, ExpressionSql sql) {
    return call.arguments().stream()
        .map(sql::emit)
        .collect(Collectors.joining(", ", "ARRAY[", "]::" + SqlType.of(call.type())));
  }

  private static String sorted(Call call, ExpressionSql sql) {
    boolean text =
        call.type() instanceof DataType.ArrayOf array && array.element() instanceof DataType.Text;
    return rebuilt(
            "SELECT array_agg(item ORDER BY item%s) FROM unnest({0}) AS items (item)"
                .formatted(text ? " COLLATE ucs_basic" : ""))
        .emit(call, sql);
  }

  /** No elements give no array, so an empty one stays as it is. */
  private static Spelling rebuilt(String query) {
    return of("(CASE WHEN cardinality({0}) = 0 THEN {0} ELSE (" + query + ") END)");
  }
}
