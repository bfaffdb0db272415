package io.datamorph.oraclesql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of a group of rows where their order counts, worked out by hand. */
class OrderedAggregatesTest {

  private static Workbench bench;

  @BeforeAll
  static void makeTables() {
    bench =
        new Workbench()
            .table(
                "visits",
                List.of("person text", "day integer", "place text", "cost decimal(6,2)"),
                "('a', 3, 'Rome', 2.00)",
                "('a', 1, 'oslo', 1.00)",
                "('a', 1, 'Oslo', 1.50)",
                "('a', 2, NULL, NULL)",
                "('b', 1, NULL, NULL)",
                "('c', NULL, 'it''s, \\', 4.00)",
                "('c', 9, '', NULL)")
            .table("nothing", List.of("day integer", "place text"));
  }

  @Test
  void textsAreJoinedInTheirOrderWithoutNull() {
    check(
        "agg_texts",
        "{name: x, expr: \"string_agg(place, ' > ' order by day desc, place)\"}",
        "a|Rome > Oslo > oslo",
        "b|null",
        "c|it's, \\ > ");
  }

  @Test
  void withoutAnOrderTheValueItselfIsTheOrder() {
    check(
        "agg_texts_by_value",
        "{name: x, expr: \"string_agg(place, ',')\"}, {name: y, expr: array_agg(day)}",
        "a|Oslo,Rome,oslo|{1,1,2,3}",
        "b|null|{1}",
        "c|,it's, \\|{9}");
  }

  @Test
  void numbersAreJoinedAsTheirTexts() {
    check(
        "agg_texts_of_numbers",
        "{name: x, expr: \"string_agg(cost, ';' order by cost)\"}",
        "a|1.00;1.50;2.00",
        "b|null",
        "c|4.00");
  }

  @Test
  void anArrayHasNoNullAndAnEmptyOneIsNull() {
    check(
        "agg_arrays",
        "{name: x, expr: \"array_agg(place order by day desc nulls last, place desc)\"}",
        "a|{Rome,oslo,Oslo}",
        "b|null",
        "c|{\"\",\"it's, \\\\\"}");
  }

  @Test
  void firstAndLastSkipNull() {
    check(
        "agg_first_last",
        """
        {name: f, expr: "first(place order by day desc)"}, {name: l, expr: "last(place order by day desc)"},
        {name: n, expr: "first(cost order by day)"}, {name: z, expr: "last(cost order by day nulls first)"}
        """,
        "a|Rome|oslo|1.00|2.00",
        "b|null|null|null|null",
        "c|it's, \\||4.00|4.00");
  }

  @Test
  void aConstantTextHasAType() {
    check(
        "agg_constant_texts",
        """
        {name: f, expr: "first('it''s')"}, {name: g, expr: array_agg('x')}, {name: m, expr: mode('a')}
        """,
        "a|it's|{x,x,x,x}|a",
        "b|it's|{x}|a",
        "c|it's|{x,x}|a");
  }

  @Test
  void ofNoRowsThereIsNothing() {
    String sql =
        OracleSql.of(
            bench.spec(
                """
                - {name: all, op: aggregate, input: nothing, measures: [{name: a, expr: "string_agg(place, ',')"},
                   {name: b, expr: array_agg(day)}, {name: c, expr: first(place)}, {name: d, expr: last(day)}]}
                """));
    assertEquals(List.of("null|null|null|null"), bench.rows(sql), sql);
  }

  @Test
  void theyStandInsideOfExpressionsAndInHaving() {
    String sql =
        OracleSql.of(
            bench.spec(
                """
                - {name: a, op: aggregate, input: visits, groupBy: [person],
                   measures: [{name: x, expr: "coalesce(upper(first(place order by day)), '-') || count()"}],
                   having: "last(day order by day) > 1"}
                """));
    Golden.check("steps/agg_ordered_nested", sql);
    assertEquals(List.of("a|OSLO4", "c|2"), bench.rows(sql), sql);
  }

  private static void check(String golden, String measures, String... rows) {
    String sql =
        OracleSql.of(
            bench.spec(
                "- {name: persons, op: aggregate, input: visits, groupBy: [person], measures: ["
                    + measures.strip().replace("\n", " ")
                    + "]}"));
    Golden.check("steps/" + golden, sql);
    assertEquals(List.of(rows), bench.rows(sql), sql);
  }
}
