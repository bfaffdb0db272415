package io.datamorph.oraclesql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.datamorph.spec.typed.TypedSpec;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a target holds after rows were added or merged, worked out by hand. */
class TargetModesTest {

  private static final String ALL = "- {name: all, op: select, input: news, columns: [k, part, v]}";
  private static final String NONE =
      "- {name: all, op: select, input: news, columns: [k, part, v]}\n"
          + "- {name: none, op: filter, input: all, where: \"v < 0\"}";

  private static Workbench bench;

  @BeforeAll
  static void makeTables() {
    bench =
        new Workbench()
            .table(
                "news",
                List.of("k text", "part integer", "v integer"),
                "('a', 1, 10)",
                "('a', NULL, 11)",
                "(NULL, NULL, 12)",
                "('A', 1, 13)")
            .table(
                "kept",
                List.of("v decimal(12,2)", "k text", "part bigint"),
                "(1.00, 'a', 1)",
                "(2.00, 'a', 2)",
                "(2.00, 'a', 2)",
                "(3.00, NULL, NULL)",
                "(4.00, NULL, 1)",
                "(NULL, 'a', NULL)")
            .table("empty", List.of("k text", "part integer", "v integer"))
            .table("documents", List.of("id integer", "doc json"), "(1, '{\"a\": 1}')", "(2, '[]')")
            .table("documents_kept", List.of("id integer", "doc json"), "(2, '{}')")
            .table(
                "Old \"ones\"", List.of("place integer", "generation text"), "(1, 'x')", "(2, 'y')")
            .table("place", List.of("place integer", "generation text"), "(2, 'z')");
  }

  @Test
  void replacingForgetsWhatWasThere() {
    check(
        "replace",
        ALL,
        "{connection: warehouse, table: kept, mode: replace}",
        "A|1|13",
        "a|1|10",
        "a|null|11",
        "null|null|12");
  }

  @Test
  void appendingKeepsEveryRowInTheColumnsOfTheTarget() {
    check(
        "append",
        ALL,
        "{connection: warehouse, table: kept, mode: append}",
        "1.00|a|1",
        "10.00|a|1",
        "11.00|a|null",
        "12.00|null|null",
        "13.00|A|1",
        "2.00|a|2",
        "2.00|a|2",
        "3.00|null|null",
        "4.00|null|1",
        "null|a|null");
    check(
        "append_nothing",
        NONE,
        "{connection: warehouse, table: kept, mode: append}",
        "1.00|a|1",
        "2.00|a|2",
        "2.00|a|2",
        "3.00|null|null",
        "4.00|null|1",
        "null|a|null");
    check(
        "append_to_new",
        ALL,
        "{connection: warehouse, table: made, mode: append}",
        "A|1|13",
        "a|1|10",
        "a|null|11",
        "null|null|12");
  }

  @Test
  void mergingTakesThePlaceOfEqualKeysAndNullIsEqualToNull() {
    check(
        "merge",
        ALL,
        "{connection: warehouse, table: kept, mode: merge, keys: [k, part]}",
        "10.00|a|1",
        "11.00|a|null",
        "12.00|null|null",
        "13.00|A|1",
        "2.00|a|2",
        "2.00|a|2",
        "4.00|null|1");
    check(
        "merge_one_key",
        ALL,
        "{connection: warehouse, table: kept, mode: merge, keys: [k]}",
        "10.00|a|1",
        "11.00|a|null",
        "12.00|null|null",
        "13.00|A|1");
  }

  @Test
  void mergingNothingOrIntoNothingIsEitherSide() {
    check(
        "merge_nothing",
        NONE,
        "{connection: warehouse, table: kept, mode: merge, keys: [k]}",
        "1.00|a|1",
        "2.00|a|2",
        "2.00|a|2",
        "3.00|null|null",
        "4.00|null|1",
        "null|a|null");
    for (String table : List.of("empty", "made")) {
      check(
          "merge_into_" + table,
          ALL,
          "{connection: warehouse, table: %s, mode: merge, keys: [k]}".formatted(table),
          "A|1|13",
          "a|1|10",
          "a|null|11",
          "null|null|12");
    }
  }

  @Test
  void namesOfTheTargetMeanNothingElse() {
    check(
        "merge_odd_names",
        "- {name: result, op: filter, input: place, where: \"place = 2\"}\n"
            + "- {name: existing, op: distinct, input: result}",
        "{connection: warehouse, table: '\"Old \"\"ones\"\"\"', mode: merge, keys: [place]}",
        "1|x",
        "2|z");
  }

  @Test
  void jsonIsCarriedThroughAMerge() {
    check(
        "merge_json",
        """
        - {name: one, op: select, input: documents,
           columns: [{name: id, expr: "id + 1"}, doc]}
        """,
        "{connection: warehouse, table: documents_kept, mode: merge, keys: [id]}",
        "2|{\"a\": 1}",
        "3|[]");
  }

  @Test
  void theNewRowsAloneHaveTheTypesOfTheTarget() {
    TypedSpec spec =
        bench.spec(ALL, "{connection: warehouse, table: kept, mode: merge, keys: [k]}");
    assertEquals(
        List.of("10.00|a|1", "11.00|a|null", "12.00|null|null", "13.00|A|1"),
        bench.rows(OracleSql.result(spec)));
  }

  @Test
  void keysThatSeveralNewRowsHaveAreShown() {
    bench.table(
        "doubled",
        List.of("k text", "times integer"),
        "('a', 1)",
        "('a', 1)",
        "('a', 2)",
        "(NULL, 1)",
        "(NULL, 1)",
        "(NULL, NULL)",
        "('A', 1)");
    String steps = "- {name: all, op: select, input: doubled, columns: [k, times]}";
    TypedSpec one =
        bench.spec(steps, "{connection: warehouse, table: made, mode: merge, keys: [k]}");
    assertEquals(List.of("a|3", "null|3"), bench.inOrder(OracleSql.duplicateKeys(one, 10)));
    assertEquals(List.of("a|3"), bench.inOrder(OracleSql.duplicateKeys(one, 1)));
    TypedSpec two =
        bench.spec(steps, "{connection: warehouse, table: made, mode: merge, keys: [k, times]}");
    Golden.check("targets/duplicate_keys", OracleSql.duplicateKeys(two, 5));
    assertEquals(List.of("a|1|2", "null|1|2"), bench.inOrder(OracleSql.duplicateKeys(two, 5)));
    TypedSpec none = bench.spec(steps, "{connection: warehouse, table: made, mode: append}");
    assertThrows(IllegalArgumentException.class, () -> OracleSql.duplicateKeys(none, 5));
  }

  private static void check(String golden, String steps, String target, String... rows) {
    String sql = OracleSql.of(bench.spec(steps, target));
    Golden.check("targets/" + golden, sql);
    assertEquals(List.of(rows), bench.rows(sql), sql);
  }
}
