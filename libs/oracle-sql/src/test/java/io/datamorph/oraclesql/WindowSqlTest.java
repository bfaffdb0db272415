package io.datamorph.oraclesql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.spec.function.FunctionDefinition;
import io.datamorph.spec.function.FunctionDefinition.Allows;
import io.datamorph.spec.function.Functions;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What window steps make of a few rows, worked out by hand. */
class WindowSqlTest {

  private static Workbench bench;

  @BeforeAll
  static void makeTables() {
    bench =
        new Workbench()
            .table(
                "sales",
                List.of(
                    "id integer",
                    "shop text",
                    "amount decimal(10,2)",
                    "units integer",
                    "weight double",
                    "paid boolean"),
                "(1, 'a', 10.00, 1, 0.5, true)",
                "(2, 'a', NULL, 2, 1.5, NULL)",
                "(3, 'a', 5.00, 2, NULL, false)",
                "(4, 'B', 7.00, 9, 2, true)",
                "(5, NULL, 1.00, NULL, 4, NULL)",
                "(6, NULL, 2.00, NULL, 4, true)")
            .table("nothing", List.of("id integer", "shop text"))
            .table("Odd", List.of("select integer", "ünï text"), "(1, 'x')", "(2, 'x')")
            .table("words", List.of("word text"), "('b')", "('B')", "('ä')", "(NULL)");
  }

  @Test
  void everyFunctionThatMayStandInAWindowIsSpelledOverIt() {
    assertEquals(
        Functions.all().stream()
            .filter(definition -> definition.allows(Allows.WINDOW))
            .map(FunctionDefinition::name)
            .collect(Collectors.toCollection(TreeSet::new)),
        new TreeSet<>(WindowSpellings.functions()));
  }

  @Test
  void rowsAreNumberedAndPeersShareARank() {
    check(
        "window_ranks",
        """
        - {name: ranked, op: window, input: sales, partitionBy: [shop], orderBy: [{expr: units}],
           columns: [{name: n, expr: row_number()}, {name: r, expr: rank()},
             {name: d, expr: dense_rank()}, {name: p, expr: percent_rank()},
             {name: c, expr: cume_dist()}, {name: t, expr: ntile(2)}]}
        - {name: slim, op: select, input: ranked, columns: [id, n, r, d, p, c, t]}
        """,
        "1|1|1|1|0|0.3333333333333333|1",
        "2|2|2|2|0.5|1|1",
        "3|3|2|2|0.5|1|2",
        "4|1|1|1|0|1|1",
        "5|1|1|1|0|1|1",
        "6|2|1|1|0|1|2");
  }

  @Test
  void neighboursAreSeenInTheOrder() {
    check(
        "window_neighbours",
        """
        - {name: seen, op: window, input: sales, partitionBy: [shop], orderBy: [{expr: id, direction: desc}],
           columns: [{name: before, expr: lag(id)}, {name: second, expr: "lead(id, 2)"},
             {name: head, expr: first_value(id)}, {name: tail, expr: last_value(id)},
             {name: nth, expr: "nth_value(id, 2)"}]}
        - {name: slim, op: select, input: seen, columns: [id, before, second, head, tail, nth]}
        """,
        "1|2|null|3|1|2",
        "2|3|null|3|2|2",
        "3|null|1|3|3|null",
        "4|null|null|4|4|null",
        "5|6|null|6|5|5",
        "6|null|null|6|6|null");
  }

  @Test
  void aggregatesOverWindowsHaveTheTypesThatTheyHaveOfGroups() {
    check(
        "window_aggregates",
        """
        - {name: totals, op: window, input: sales, partitionBy: [shop],
           columns: [{name: s, expr: sum(amount)}, {name: u, expr: sum(units)}, {name: w, expr: sum(weight)},
             {name: m, expr: avg(amount)}, {name: v, expr: avg(weight)}, {name: n, expr: count()},
             {name: k, expr: count(amount)}]}
        - {name: slim, op: select, input: totals, columns: [id, s, u, w, m, v, n, k]}
        """,
        "1|15.00|5|2|7.5000000000|1|3|2",
        "2|15.00|5|2|7.5000000000|1|3|2",
        "3|15.00|5|2|7.5000000000|1|3|2",
        "4|7.00|9|2|7.0000000000|2|1|1",
        "5|3.00|null|8|1.5000000000|4|2|2",
        "6|3.00|null|8|1.5000000000|4|2|2");
    check(
        "window_extremes",
        """
        - {name: totals, op: window, input: sales, partitionBy: [shop],
           columns: [{name: i, expr: min(amount)}, {name: a, expr: max(amount)},
             {name: c, expr: bool_and(paid)}, {name: d, expr: bool_or(paid)}]}
        - {name: slim, op: select, input: totals, columns: [id, i, a, c, d]}
        """,
        "1|5.00|10.00|f|t",
        "2|5.00|10.00|f|t",
        "3|5.00|10.00|f|t",
        "4|7.00|7.00|t|t",
        "5|1.00|2.00|t|t",
        "6|1.00|2.00|t|t");
  }

  @Test
  void aConstantTextHasAType() {
    check(
        "window_constant_texts",
        """
        - {name: seen, op: window, input: sales, partitionBy: [shop], orderBy: [{expr: id}],
           columns: [{name: f, expr: "first_value('x')"}, {name: l, expr: "lag('x', 1)"}]}
        - {name: slim, op: select, input: seen, columns: [id, f, l]}
        """,
        "1|x|null",
        "2|x|x",
        "3|x|x",
        "4|x|null",
        "5|x|null",
        "6|x|x");
  }

  @Test
  void aPartitionMayBeginWithAnExpression() {
    check(
        "window_expression_first",
        """
        - {name: seen, op: window, input: sales, partitionBy: ["units + id", shop],
           columns: [{name: n, expr: count()}]}
        - {name: slim, op: select, input: seen, columns: [id, n]}
        """,
        "1|1",
        "2|1",
        "3|1",
        "4|1",
        "5|2",
        "6|2");
  }

  @Test
  void aFrameCountsRowsAndARangeTakesPeersTogether() {
    check(
        "window_rows",
        """
        - {name: moving, op: window, input: sales, orderBy: [{expr: id}],
           frame: "rows between 1 preceding and 1 following",
           columns: [{name: s, expr: sum(id)}, {name: m, expr: avg(id)}]}
        - {name: slim, op: select, input: moving, columns: [id, s, m]}
        """,
        "1|3|1.5000000000",
        "2|6|2.0000000000",
        "3|9|3.0000000000",
        "4|12|4.0000000000",
        "5|15|5.0000000000",
        "6|11|5.5000000000");
    check(
        "window_range",
        """
        - {name: running, op: window, input: sales, partitionBy: [shop], orderBy: [{expr: units, nulls: first}],
           columns: [{name: s, expr: sum(id)}]}
        - {name: slim, op: select, input: running, columns: [id, s]}
        """,
        "1|1",
        "2|6",
        "3|6",
        "4|4",
        "5|11",
        "6|11");
    check(
        "window_none",
        """
        - {name: later, op: window, input: sales, partitionBy: [shop], orderBy: [{expr: id}],
           frame: "rows between 2 following and unbounded following", columns: [{name: s, expr: sum(id)}]}
        - {name: slim, op: select, input: later, columns: [id, s]}
        """,
        "1|3",
        "2|null",
        "3|null",
        "4|null",
        "5|null",
        "6|null");
  }

  @Test
  void textIsOrderedByCodePoint() {
    check(
        "window_text",
        """
        - {name: ordered, op: window, input: words, orderBy: [{expr: word, direction: desc, nulls: last}],
           columns: [{name: n, expr: row_number()}]}
        """,
        "B|3",
        "b|2",
        "null|4",
        "ä|1");
    check(
        "window_least",
        """
        - {name: least, op: window, input: words, columns: [{name: a, expr: min(word)}, {name: z, expr: max(word)}]}
        - {name: one, op: distinct, input: least}
        - {name: slim, op: aggregate, input: one, groupBy: [a, z]}
        """,
        "B|ä");
  }

  @Test
  void callsStandAnywhereInAnExpression() {
    check(
        "window_nested",
        """
        - {name: nested, op: window, input: sales, partitionBy: [shop], orderBy: [{expr: id}],
           columns: [{name: share, expr: "round(id / sum(id), 2)"},
             {name: place, expr: "case when row_number() = 1 then 'first ' || coalesce(shop, '?') else 'later' end"},
             {name: id, expr: "coalesce(lag(id), -1)"}]}
        - {name: slim, op: select, input: nested, columns: [id, share, place]}
        """,
        "-1|1.00|first ?",
        "-1|1.00|first B",
        "-1|1.00|first a",
        "1|0.67|later",
        "2|0.50|later",
        "5|0.55|later");
  }

  @Test
  void noRowsStayNoRowsAndOddNamesAreQuoted() {
    check(
        "window_empty",
        """
        - {name: none, op: window, input: nothing, columns: [{name: n, expr: count()}]}
        """);
    check(
        "window_odd_names",
        """
        - {name: "order", op: window, input: Odd, partitionBy: ["ünï"], orderBy: [{expr: '"select"'}],
           columns: [{name: "or der", expr: 'sum("select")'}]}
        """,
        "1|x|1",
        "2|x|3");
  }

  @Test
  void anOverflowOfARunningSumIsAnError() {
    bench.table("large", List.of("n bigint"), "(9223372036854775807)", "(1)");
    String sql =
        OracleSql.of(
            bench.spec(
                "- {name: s, op: window, input: large, columns: [{name: total, expr: sum(n)}]}"));
    var failure = assertThrows(IllegalStateException.class, () -> bench.rows(sql));
    assertTrue(failure.getMessage().contains("out of range"), failure.getMessage());
  }

  private static void check(String golden, String steps, String... rows) {
    String sql = OracleSql.of(bench.spec(steps));
    Golden.check("steps/" + golden, sql);
    assertEquals(List.of(rows), bench.rows(sql), sql);
  }
}
