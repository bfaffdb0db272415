package io.datamorph.oraclesql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedSpec;
import io.datamorph.spec.typed.TypedStep;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Steps that make other rows of rows: folded, set against others, turned, taken apart. */
class RowShapesTest {

  private static Workbench bench;

  @BeforeAll
  static void makeTables() {
    bench =
        new Workbench()
            .table(
                "a",
                List.of("k integer", "t text"),
                "(1, 'x')",
                "(1, 'x')",
                "(1, 'x')",
                "(2, 'X')",
                "(NULL, NULL)",
                "(NULL, NULL)",
                "(3, 'é')")
            .table(
                "b",
                List.of("t text", "k bigint"),
                "('x', 1)",
                "('x', 1)",
                "(NULL, NULL)",
                "('é', 3)",
                "('x ', 2)")
            .table("c", List.of("k integer", "t text"), "(1, 'x')", "(3, 'é')", "(3, 'é')")
            .table("nothing", List.of("k integer", "t text"))
            .table(
                "orders",
                List.of("customer text", "status text", "amount decimal(8,2)", "day date"),
                "('a', 'new', 1.00, '2024-01-02')",
                "('a', 'new', 2.00, '2024-01-01')",
                "('a', 'paid', NULL, '2024-01-03')",
                "('b', 'lost', 9.00, '2024-01-04')",
                "('b', NULL, 8.00, '2024-01-05')",
                "(NULL, 'paid', 4.00, '2024-01-06')")
            .table(
                "months",
                List.of("city text", "jan integer", "feb decimal(6,1)", "amount integer"),
                "('Oslo', 1, 2.5, 7)",
                "('Rome', NULL, 3.0, NULL)",
                "(NULL, NULL, NULL, NULL)")
            .table(
                "tagged",
                List.of("id integer", "tags array<text>", "doc json"),
                "(1, '{b,NULL,a}', '[1, null, {\"x\": [2]}]')",
                "(2, '{}', '[]')",
                "(3, NULL, NULL)",
                "(4, '{a,a}', '{\"a\": 1}')",
                "(5, '{\"\"}', 'null')");
  }

  @Test
  void dedupeMayKeepEveryRowWhoseKeyIsUnknown() {
    check(
        "dedupe_nulls_stay",
        "- {name: once, op: dedupe, input: a, keys: [k, t], nulls: keep}",
        "1|x",
        "2|X",
        "3|é",
        "null|null",
        "null|null");
    check(
        "dedupe_nulls_equal",
        "- {name: once, op: dedupe, input: a, keys: [k, t], nulls: equal}",
        "1|x",
        "2|X",
        "3|é",
        "null|null");
  }

  @Test
  void distinctCountsNullsAsEqualAndKeepsTextsOfOtherBytesApart() {
    check("distinct", "- {name: once, op: distinct, input: a}", "1|x", "2|X", "3|é", "null|null");
    check("distinct_of_nothing", "- {name: once, op: distinct, input: nothing}");
  }

  @Test
  void setOperationsMatchColumnsByNameAndWidenThem() {
    check(
        "union_all",
        set("union", "a, c", true),
        "1|x",
        "1|x",
        "1|x",
        "1|x",
        "2|X",
        "3|é",
        "3|é",
        "3|é",
        "null|null",
        "null|null");
    check("union", set("union", "a, b, c", false), "1|x", "2|X", "2|x ", "3|é", "null|null");
    check("intersect_all", set("intersect", "a, b", true), "1|x", "1|x", "3|é", "null|null");
    check("intersect", set("intersect", "a, b, c", false), "1|x", "3|é");
    check("intersect_all_of_three", set("intersect", "a, b, c", true), "1|x", "3|é");
    check("except_all", set("except", "a, b", true), "1|x", "2|X", "null|null");
    check("except", set("except", "a, b", false), "2|X");
    check("except_nothing", set("except", "nothing, a", false));
    check("union_itself", set("union", "c, c", true), "1|x", "1|x", "3|é", "3|é", "3|é", "3|é");
  }

  @Test
  void aConstantTextMeetsATextOfATable() {
    check(
        "union_of_constant",
        """
        - {name: k, op: select, input: c, columns: [{name: k, expr: k}, {name: t, expr: "'x'"}]}
        - {name: u, op: union, inputs: [k, a], all: false}
        """,
        "1|x",
        "2|X",
        "3|x",
        "3|é",
        "null|null");
  }

  @Test
  void jsonIsCarriedThroughAUnionOfAllRows() {
    check(
        "union_json",
        """
        - {name: docs, op: select, input: tagged, columns: [id, doc]}
        - {name: u, op: union, inputs: [docs, docs], all: true}
        - {name: f, op: filter, input: u, where: "id = 4"}
        """,
        "4|{\"a\": 1}",
        "4|{\"a\": 1}");
  }

  @Test
  void pivotMeasuresOnlyTheRowsOfItsCell() {
    check(
        "pivot",
        """
        - {name: p, op: pivot, input: orders, groupBy: [customer], on: status,
           values: [new, {value: paid, name: settled}],
           measures: [{name: total, expr: sum(amount)}, {name: n, expr: count()},
             {name: mean, expr: "coalesce(avg(amount), 0)"}]}
        """,
        "a|3.00|2|1.5000000000|null|1|0.0000000000",
        "b|null|0|0.0000000000|null|0|0.0000000000",
        "null|null|0|0.0000000000|4.00|1|4.0000000000");
    check(
        "pivot_ordered",
        """
        - {name: p, op: pivot, input: orders, groupBy: [customer], on: status, values: [new, paid],
           measures: [{name: days, expr: "string_agg(amount, '+' order by day)"},
             {name: f, expr: "first(day order by day)"}, {name: d, expr: "count(distinct day)"}]}
        """,
        "a|2.00+1.00|2024-01-01|2|null|2024-01-03|1",
        "b|null|null|0|null|null|0",
        "null|null|null|0|4.00|2024-01-06|1");
  }

  @Test
  void aPivotWithoutGroupsHasOneRowEvenOfNothing() {
    check(
        "pivot_all",
        """
        - {name: p, op: pivot, input: nothing, on: k, values: [1, -2], measures: [{name: n, expr: count()}]}
        """,
        "0|0");
  }

  @Test
  void whatAPivotDividesIsOnlyDividedInItsCell() {
    check(
        "pivot_guarded",
        """
        - {name: p, op: pivot, input: orders, on: status, values: [lost],
           measures: [{name: x, expr: "sum(1 / (amount - 8))"},
             {name: y, expr: "first(customer order by 1 / (amount - 8))"}]}
        """,
        "1.0000000000|b");
  }

  @Test
  void unpivotGivesARowALabelAndLeavesNullOut() {
    check(
        "unpivot",
        """
        - {name: u, op: unpivot, input: months, columns: [jan, {column: feb, label: "February's"}],
           nameColumn: month, valueColumn: value}
        """,
        "Oslo|7|February's|2.5",
        "Oslo|7|jan|1.0",
        "Rome|null|February's|3.0");
  }

  @Test
  void unpivotKeepsNullWhenToldAndMayNameItsColumnAsATurnedOne() {
    check(
        "unpivot_nulls",
        """
        - {name: turned, op: unpivot, input: months, columns: [jan, amount], nameColumn: jan, valueColumn: amount,
           includeNulls: true}
        - {name: again, op: unpivot, input: turned, columns: [feb], nameColumn: which, valueColumn: feb}
        """,
        "Oslo|amount|7|feb|2.5",
        "Oslo|jan|1|feb|2.5",
        "Rome|amount|null|feb|3.0",
        "Rome|jan|null|feb|3.0");
  }

  @Test
  void explodeGivesARowAnElementInPlace() {
    check(
        "explode",
        """
        - {name: e, op: explode, input: tagged, column: tags, position: place}
        - {name: s, op: select, input: e, columns: [id, tags, place]}
        """,
        "1|a|3",
        "1|b|1",
        "1|null|2",
        "4|a|1",
        "4|a|2",
        "5||1");
  }

  @Test
  void anOuterExplodeKeepsRowsWithoutElements() {
    check(
        "explode_outer",
        """
        - {name: e, op: explode, input: tagged, column: tags, as: tag, position: place, outer: true}
        - {name: s, op: select, input: e, columns: [id, tag, place, tags]}
        """,
        "1|a|3|{b,NULL,a}",
        "1|b|1|{b,NULL,a}",
        "1|null|2|{b,NULL,a}",
        "2|null|null|{}",
        "3|null|null|null",
        "4|a|1|{a,a}",
        "4|a|2|{a,a}",
        "5||1|{\"\"}");
  }

  @Test
  void jsonThatIsNoArrayHasNoElementsAndItsNullStaysJson() {
    check(
        "explode_json",
        """
        - {name: e, op: explode, input: tagged, column: doc, as: item, position: place}
        - {name: s, op: select, input: e, columns: [id, item, place, {name: gone, expr: "item is null"}]}
        """,
        "1|1|1|f",
        "1|null|2|f",
        "1|{\"x\": [2]}|3|f");
    check(
        "explode_json_outer",
        """
        - {name: exploded, op: explode, input: tagged, column: doc, outer: true}
        - {name: s, op: select, input: exploded, columns: [id, doc, {name: gone, expr: "doc is null"}]}
        """,
        "1|1|f",
        "1|null|f",
        "1|{\"x\": [2]}|f",
        "2|null|t",
        "3|null|t",
        "4|null|t",
        "5|null|t");
  }

  @Test
  void whatRemovesRowsIsFinishedBeforeADivisionThatItMakesSafe() {
    check(
        "fence_new_steps",
        """
        - {name: e, op: explode, input: tagged, column: tags, as: tag}
        - {name: d, op: filter, input: e, where: "12 / (id - 3) > 11"}
        - {name: s, op: select, input: d, columns: [id, tag]}
        """,
        "4|a",
        "4|a");
    TypedSpec except =
        bench.spec(
            """
            - {name: e, op: except, inputs: [a, c], all: true}
            - {name: d, op: filter, input: e, where: "12 / (k - 3) < 0"}
            """);
    assertEquals(List.of("1|x", "1|x", "2|X"), bench.rows(OracleSql.of(except)));
    assertTrue(OracleSql.of(except).contains("e AS MATERIALIZED"));
  }

  @Test
  void aStepInPythonIsRefusedByNameAndThoseBeforeItAreNot() {
    TypedSpec spec =
        bench.spec(
            """
            - {name: few, op: filter, input: a, where: "k = 1"}
            - {name: own, op: custom, inputs: [few], code: "return few", columns: [{name: k, type: integer}]}
            - {name: last, op: distinct, input: own}
            """);
    assertFalse(OracleSql.canCompute(spec));
    var refused = assertThrows(NotComputableException.class, () -> OracleSql.of(spec));
    assertEquals("own", refused.step());
    assertTrue(refused.getMessage().contains("Python"), refused.getMessage());
    assertEquals(3, bench.rows(OracleSql.of(spec, "few")).size());
    assertTrue(OracleSql.canCompute(bench.spec("- {name: once, op: distinct, input: a}")));
  }

  @Test
  void anArrayOfArraysIsNotTakenApart() {
    DataType nested = new DataType.ArrayOf(new DataType.ArrayOf(new DataType.Int()));
    Pipeline pipeline =
        new Pipeline()
            .source("t", "t", Pipeline.column("x", nested))
            .step(
                p ->
                    new TypedStep.Explode(
                        "parts",
                        "t",
                        p.columns("t"),
                        p.ref("t", "x"),
                        Pipeline.column("x", new DataType.ArrayOf(new DataType.Int())),
                        Optional.empty(),
                        false));
    assertFalse(OracleSql.canCompute(pipeline.spec()));
    assertThrows(NotComputableException.class, () -> OracleSql.of(pipeline.spec()));
  }

  private static String set(String operator, String inputs, boolean all) {
    return "- {name: s, op: %s, inputs: [%s], all: %s}".formatted(operator, inputs, all);
  }

  private static void check(String golden, String steps, String... rows) {
    String sql = OracleSql.of(bench.spec(steps));
    Golden.check("steps/" + golden, sql);
    assertEquals(List.of(rows), bench.rows(sql), sql);
  }
}
