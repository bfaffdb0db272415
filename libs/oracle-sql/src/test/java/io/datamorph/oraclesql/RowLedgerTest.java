package io.datamorph.oraclesql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.spec.document.JoinType;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedSpec;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the ledger says of a few rows, counted by hand. */
class RowLedgerTest {

  private static Workbench bench;

  @BeforeAll
  static void makeTables() {
    bench =
        new Workbench()
            .table(
                "orders",
                List.of("id integer", "customer text", "amount decimal(8,2)", "tags array<text>"),
                "(1, 'a', 5.00, '{x,y}')",
                "(2, 'a', 7.00, '{}')",
                "(3, 'b', NULL, NULL)",
                "(4, 'z', 1.00, '{x}')",
                "(5, NULL, 1.00, '{NULL}')",
                "(5, NULL, 1.00, '{NULL}')")
            .table(
                "customers",
                List.of("code text", "city text"),
                "('a', 'Oslo')",
                "('a', 'Rome')",
                "('b', 'Oslo')",
                "('c', 'Oslo')",
                "(NULL, 'Oslo')",
                "(NULL, 'Oslo')",
                "(NULL, 'Rome')")
            .table("nothing", List.of("code text", "city text"));
  }

  @Test
  void everyStepOfAPipelineAccountsForItsRows() {
    TypedSpec spec =
        bench.spec(
            """
            - {name: paid, op: filter, input: orders, where: "amount > 1"}
            - {name: both, op: union, inputs: [paid, orders], all: true}
            - {name: slim, op: select, input: both, columns: [id, customer, amount]}
            - {name: once, op: distinct, input: slim}
            - {name: numbered, op: window, input: once, columns: [{name: n, expr: count()}]}
            - {name: latest, op: dedupe, input: numbered, keys: [customer], orderBy: [{expr: id, direction: desc}]}
            - {name: sorted, op: sort, input: latest, by: [id]}
            - {name: top, op: limit, input: sorted, count: 3}
            - {name: more, op: derive, input: top, columns: [{name: x, expr: "1"}]}
            - {name: full, op: fill, input: more, values: [{name: amount, expr: "0"}]}
            """);
    Golden.check("ledger/pipeline", RowLedgerSql.of(spec));
    assertEquals(
        List.of(
            new StepRows.Removed("paid", "filter", 6, 2),
            new StepRows.Merged("both", "union", 8, 8),
            new StepRows.Passed("slim", "select", 8, 8),
            new StepRows.Merged("once", "distinct", 8, 5),
            new StepRows.Passed("numbered", "window", 5, 5),
            new StepRows.Merged("latest", "dedupe", 5, 4),
            new StepRows.Passed("sorted", "sort", 4, 4),
            new StepRows.Removed("top", "limit", 4, 3),
            new StepRows.Passed("more", "derive", 3, 3),
            new StepRows.Passed("full", "fill", 3, 3)),
        ledger(spec));
  }

  @Test
  void joinsSayWhatMatchedWhatMultipliedAndWhatGotLost() {
    JoinedRows inner = joined("inner");
    assertEquals(new JoinedRows("j", JoinType.INNER, 6, 7, 3, 3, 5), inner);
    assertEquals(List.of(5L, 2L, 3L, 4L), numbers(inner));
    assertEquals(List.of(5L, 2L, 0L, 4L), numbers(joined("left")));
    assertEquals(List.of(5L, 2L, 3L, 0L), numbers(joined("right")));
    assertEquals(List.of(5L, 2L, 0L, 0L), numbers(joined("full")));
    assertEquals(List.of(0L, 0L, 3L, 0L), numbers(joined("semi")));
    assertEquals(List.of(0L, 0L, 3L, 0L), numbers(joined("anti")));
    assertEquals(new JoinedRows("j", JoinType.FULL, 6, 7, 3, 3, 12), joined("full"));
  }

  @Test
  void aCrossJoinWithNothingLosesAll() {
    TypedSpec spec =
        bench.spec("- {name: j, op: join, type: cross, left: nothing, right: orders}\n" + slim());
    assertEquals(new JoinedRows("j", JoinType.CROSS, 0, 6, 0, 0, 0), ledger(spec).get(0));
    assertEquals(6, ((JoinedRows) ledger(spec).get(0)).lostRight());
    assertEquals(List.of(), RowLedgerSql.lostRows(spec, "j", 5));
  }

  @Test
  void groupsAreMergedAndHavingRemovesThem() {
    assertEquals(
        new StepRows.Grouped("g", 6, 4, 2),
        one(
            """
            - {name: g, op: aggregate, input: orders, groupBy: [{name: c, expr: "coalesce(customer, '?') || '!'"}],
               measures: [{name: n, expr: count()}], having: "count() > 1"}
            """));
    assertEquals(
        new StepRows.Grouped("g", 6, 4, 4),
        one("- {name: g, op: aggregate, input: orders, groupBy: [customer]}"));
    assertEquals(
        new StepRows.Grouped("g", 0, 1, 0),
        one(
            """
            - {name: g, op: aggregate, input: nothing, measures: [{name: n, expr: count()}], having: "count() > 1"}
            """));
  }

  @Test
  void aTotalOfNoRowsIsARowThatIsCreated() {
    StepRows.Grouped total =
        (StepRows.Grouped)
            one("- {name: g, op: aggregate, input: nothing, measures: [{name: n, expr: count()}]}");
    assertEquals(List.of(1L, 0L, 0L), List.of(total.created(), total.merged(), total.removed()));
    StepRows.Pivoted pivot =
        (StepRows.Pivoted)
            one(
                """
                - {name: p, op: pivot, input: nothing, on: city, values: [Oslo], measures: [{name: n, expr: count()}]}
                """);
    assertEquals(new StepRows.Pivoted("p", 0, 0, 1), pivot);
    assertEquals(1, pivot.created());
  }

  @Test
  void aPivotCountsRowsThatAreInNoCell() {
    assertEquals(
        new StepRows.Pivoted("p", 6, 3, 4),
        one(
            """
            - {name: p, op: pivot, input: orders, groupBy: [{name: price, expr: "coalesce(amount, 2)"}], on: customer,
               values: [a, b], measures: [{name: n, expr: count()}]}
            """));
  }

  @Test
  void setOperationsTellMergedRowsFromRemovedOnes() {
    StepRows.Compared except = compared("except", "[o, c]", false);
    assertEquals(new StepRows.Compared("s", "except", 6, 7, 4, 1), except);
    assertEquals(List.of(2L, 3L), List.of(except.merged(), except.removed()));
    assertEquals(
        new StepRows.Compared("s", "except", 6, 7, 6, 1), compared("except", "[o, c]", true));
    assertEquals(
        new StepRows.Compared("s", "intersect", 6, 13, 4, 3),
        compared("intersect", "[o, c, o]", false));
    assertEquals(
        new StepRows.Compared("s", "intersect", 6, 7, 6, 5), compared("intersect", "[o, c]", true));
    assertEquals(new StepRows.Merged("s", "union", 13, 5), last(set("union", "[o, c]", false)));
  }

  @Test
  void explodesAndUnpivotsAddRows() {
    StepRows.Exploded inner =
        (StepRows.Exploded) one("- {name: e, op: explode, input: orders, column: tags}");
    assertEquals(new StepRows.Exploded("e", 6, 2, false, 5), inner);
    assertEquals(List.of(1L, 2L), List.of(inner.added(), inner.removed()));
    StepRows.Exploded outer =
        (StepRows.Exploded)
            one("- {name: e, op: explode, input: orders, column: tags, outer: true}");
    assertEquals(new StepRows.Exploded("e", 6, 2, true, 7), outer);
    assertEquals(List.of(1L, 0L), List.of(outer.added(), outer.removed()));
    StepRows.Unpivoted unpivot =
        (StepRows.Unpivoted)
            one(
                """
                - {name: u, op: unpivot, input: orders, columns: [id, amount], nameColumn: what, valueColumn: value}
                """);
    assertEquals(new StepRows.Unpivoted("u", 6, 2, 11), unpivot);
    assertEquals(List.of(6L, 1L), List.of(unpivot.added(), unpivot.removed()));
  }

  @Test
  void valuesThatGetLostInAJoinAreShown() {
    List<LostRows> lost = RowLedgerSql.lostRows(join("inner"), "j", 10);
    Golden.check("ledger/lost_rows", lost.get(0).sql());
    assertEquals(List.of("orders", "customers"), lost.stream().map(LostRows::relation).toList());
    assertEquals(List.of("customer"), lost.get(0).keys().stream().map(Column::name).toList());
    assertEquals(List.of("null|2", "z|1"), bench.inOrder(lost.get(0).sql()));
    assertEquals(List.of("null|3", "c|1"), bench.inOrder(lost.get(1).sql()));
    assertEquals(
        List.of("null|2"), bench.inOrder(RowLedgerSql.lostRows(join("semi"), "j", 1).get(0).sql()));
    assertEquals(
        List.of("a|2", "b|1"),
        bench.inOrder(RowLedgerSql.lostRows(join("anti"), "j", 9).get(0).sql()));
    assertEquals(1, RowLedgerSql.lostRows(join("left"), "j", 1).size());
    assertEquals(List.of(), RowLedgerSql.lostRows(join("full"), "j", 1));
    assertThrows(
        IllegalArgumentException.class, () -> RowLedgerSql.lostRows(join("left"), "slim", 1));
  }

  @Test
  void countsThatDoNotAddUpAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new StepRows.Passed("s", "select", 2, 3));
    assertThrows(IllegalArgumentException.class, () -> new StepRows.Removed("s", "filter", 2, 3));
    assertThrows(
        IllegalArgumentException.class, () -> new JoinedRows("j", JoinType.LEFT, 3, 3, 2, 2, 2));
    var refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> new JoinedRows("j", JoinType.SEMI, 3, 3, 2, 2, 3));
    assertTrue(refused.getMessage().contains("\"j\""), refused.getMessage());
    assertThrows(IllegalArgumentException.class, () -> new StepRows.Exploded("e", 3, 1, true, 2));
  }

  private static List<Long> numbers(JoinedRows rows) {
    return List.of(rows.pairs(), rows.multiplied(), rows.lostLeft(), rows.lostRight());
  }

  private static JoinedRows joined(String type) {
    return (JoinedRows) ledger(join(type)).get(0);
  }

  private static TypedSpec join(String type) {
    return bench.spec(
        "- {name: j, op: join, type: %s, left: orders, right: customers, on: \"orders.customer = customers.code\"}\n"
                .formatted(type)
            + slim());
  }

  private static String slim() {
    return "- {name: slim, op: select, input: j, columns: [id]}";
  }

  private static StepRows.Compared compared(String operator, String inputs, boolean all) {
    return (StepRows.Compared) last(set(operator, inputs, all));
  }

  private static String set(String operator, String inputs, boolean all) {
    return """
        - {name: o, op: select, input: orders, columns: [{name: k, expr: customer}]}
        - {name: c, op: select, input: customers, columns: [{name: k, expr: code}]}
        - {name: s, op: %s, inputs: %s, all: %s}
        """
        .formatted(operator, inputs, all);
  }

  private static StepRows one(String steps) {
    return ledger(bench.spec(steps)).get(0);
  }

  private static StepRows last(String steps) {
    return ledger(bench.spec(steps)).getLast();
  }

  private static List<StepRows> ledger(TypedSpec spec) {
    return RowLedgerSql.read(
        spec,
        bench.inOrder(RowLedgerSql.of(spec)).stream()
            .map(row -> List.of(row.split("\\|")))
            .toList());
  }
}
