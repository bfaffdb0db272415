package io.datamorph.spec.check;

import static io.datamorph.spec.check.Checks.accepted;
import static io.datamorph.spec.check.Checks.places;
import static io.datamorph.spec.check.Checks.spec;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.Computed;
import io.datamorph.spec.typed.TypedSpec;
import io.datamorph.spec.typed.TypedStep;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RowShapingStepsTest {

  @Test
  void a_window_gives_every_call_its_partition_order_and_frame() {
    TypedSpec spec =
        accepted(
            spec(
                """
                - {name: w, op: window, input: orders, partitionBy: [customer_id], orderBy: ["ordered_on desc"],
                   columns: [{name: place, expr: "rank()"}, {name: running, expr: "sum(quantity)"}]}
                """));

    assertEquals(
        List.of(
            "rank() over (customer_id) by ordered_on desc nulls first",
            "sum(quantity) over (customer_id) by ordered_on desc nulls first"
                + " range between unbounded preceding and current row"),
        computed(spec));
    assertTrue(columns(spec).endsWith("place bigint!, running bigint"), columns(spec));
  }

  @Test
  void a_window_function_that_tells_rows_apart_gets_a_total_order() {
    TypedSpec spec =
        accepted(
            spec(
                """
                - {name: s, op: select, input: orders, columns: [order_id, amount]}
                - {name: w, op: window, input: s, orderBy: [amount],
                   columns: [{name: n, expr: "row_number()"}, {name: before, expr: "lag(amount)"}]}
                """));

    assertEquals(
        List.of(
            "row_number() over () by amount, order_id", "lag(amount) over () by amount, order_id"),
        computed(spec));
  }

  @Test
  void without_an_order_an_aggregate_sees_the_whole_partition() {
    TypedSpec spec =
        accepted(
            spec(
                """
                - {name: w, op: window, input: orders, partitionBy: [status],
                   columns: [{name: share, expr: "amount / nullif(sum(amount), 0)"}]}
                """));

    assertTrue(
        computed(spec)
            .get(0)
            .contains("sum(amount) over (status) rows between unbounded preceding and unbounded"),
        computed(spec).toString());
  }

  @Test
  void a_frame_that_may_miss_the_current_row_makes_an_aggregate_nullable() {
    String window =
        """
        - {name: w, op: window, input: orders, orderBy: [order_id], frame: "%s",
           columns: [{name: most, expr: "max(ordered_on)"}]}
        """;

    assertTrue(
        columns(accepted(spec(window.formatted("rows between 2 preceding and 1 preceding"))))
            .endsWith("most date"));
    assertTrue(
        columns(accepted(spec(window.formatted("rows between 2 preceding and 1 following"))))
            .endsWith("most date!"));
  }

  @Test
  void a_window_is_refused_for_what_it_lacks_or_cannot_do() {
    assertEquals(
        List.of("WINDOW_WITHOUT_ORDER $.steps[0].orderBy"),
        places(
            spec(
                "- {name: w, op: window, input: orders, columns: [{name: n, expr: \"row_number()\"}]}")));
    assertEquals(
        List.of("SYNTAX $.steps[0].frame"),
        places(
            spec(
                "- {name: w, op: window, input: orders, orderBy: [order_id], frame: \"rows between 1"
                    + " following and 2 preceding\", columns: [{name: n, expr: \"sum(amount)\"}]}")));
    assertEquals(
        List.of("AGGREGATE_NOT_ALLOWED $.steps[0].columns[0].expr"),
        places(
            spec(
                "- {name: w, op: window, input: orders, columns: [{name: n, expr: \"string_agg(note,"
                    + " ',')\"}]}")));
    assertEquals(
        List.of("AGGREGATE_NOT_ALLOWED $.steps[0].where"),
        places(spec("- {name: f, op: filter, input: orders, where: \"row_number() = 1\"}")));
  }

  @Test
  void a_union_matches_columns_by_name_and_widens_types() {
    TypedSpec spec =
        accepted(
            spec(
                """
                - {name: a, op: select, input: orders, columns: [order_id, {name: value, expr: "quantity"}]}
                - {name: b, op: select, input: orders, columns: [{name: VALUE, expr: "amount"}, order_id]}
                - {name: u, op: union, inputs: [a, b], all: true}
                """));

    TypedStep.SetOperation union = (TypedStep.SetOperation) spec.steps().get(2);
    assertEquals("order_id integer!, value decimal(12,2)", columns(spec));
    assertEquals(
        List.of("order_id", "VALUE"),
        union.branches().get(1).values().stream().map(Shown::of).toList());
  }

  @Test
  void set_operations_are_refused_when_inputs_do_not_match() {
    String inputs =
        """
        - {name: a, op: select, input: orders, columns: [order_id, note]}
        - {name: b, op: select, input: orders, columns: [order_id, status]}
        """;

    assertEquals(
        List.of("INPUTS_DIFFER $.steps[2].inputs[1]"),
        places(spec(inputs + "- {name: u, op: union, inputs: [a, b], all: false}")));
    assertEquals(
        List.of("TOO_FEW_INPUTS $.steps[2].inputs"),
        places(spec(inputs + "- {name: u, op: except, inputs: [a, b, a], all: false}")));
    assertEquals(
        List.of("MISSING_PROPERTY $.steps[2].all"),
        places(spec(inputs.replace("status", "note") + "- {name: u, op: union, inputs: [a, b]}")));
  }

  @Test
  void rows_that_cannot_be_compared_are_not_made_distinct() {
    assertEquals(
        List.of("TYPE_MISMATCH $.steps[0].input"),
        places(spec("- {name: d, op: distinct, input: everything}")));
  }

  @Test
  void a_pivot_makes_a_column_of_every_value_and_measure() {
    TypedSpec spec =
        accepted(
            spec(
                """
                - {name: p, op: pivot, input: orders, groupBy: [customer_id], on: status,
                   values: [paid, {value: "sent off", name: sent}],
                   measures: [{name: n, expr: "count(*)"}, {name: total, expr: "sum(amount)"}]}
                """));

    assertEquals(
        "customer_id integer!, paid_n bigint!, paid_total decimal(38,2), sent_n bigint!,"
            + " sent_total decimal(38,2)",
        columns(spec));
    assertTrue(
        spec.steps().get(0).columns().get(1).lineage().stream()
            .anyMatch(source -> source.column().equals("status")));
  }

  @Test
  void a_pivot_with_one_measure_names_columns_by_the_values_alone() {
    TypedSpec spec =
        accepted(
            spec(
                """
                - {name: p, op: pivot, input: orders, groupBy: [customer_id], on: quantity, values: [1, 2],
                   measures: [{name: n, expr: "count(*)"}]}
                """));

    assertEquals("customer_id integer!, 1 bigint!, 2 bigint!", columns(spec));
  }

  @Test
  void a_pivot_is_refused_for_values_that_are_none_or_name_one_column_twice() {
    String pivot =
        """
        - {name: p, op: pivot, input: orders, on: quantity, values: %s, measures: [{name: n, expr: "count(*)"}]}
        """;

    assertEquals(List.of("VALUES_UNKNOWN $.steps[0].values"), places(spec(pivot.formatted("[]"))));
    assertEquals(
        List.of("TYPE_MISMATCH $.steps[0].values[0]"), places(spec(pivot.formatted("[many]"))));
    assertEquals(
        List.of("DUPLICATE_COLUMN $.steps[0].values[1]"), places(spec(pivot.formatted("[1, 1]"))));
  }

  @Test
  void an_unpivot_keeps_the_other_columns_and_brings_values_to_one_type() {
    TypedSpec spec =
        accepted(
            spec(
                """
                - {name: u, op: unpivot, input: everything, columns: [small, {column: price, label: Price}],
                   nameColumn: what, valueColumn: amount}
                - {name: s, op: select, input: u, columns: [flag, what, amount]}
                """));

    assertEquals("flag boolean, what text!, amount decimal(12,2)!", columns(spec));
  }

  @Test
  void an_explode_puts_the_element_in_the_place_of_the_array_or_at_the_end() {
    String steps =
        """
        - {name: s, op: select, input: everything, columns: [small, tags, doc]}
        - {name: x, op: explode, input: s, column: %s}
        """;

    assertEquals(
        "small integer, tags text, doc json", columns(accepted(spec(steps.formatted("tags")))));
    assertEquals(
        "small integer, tags array<text>, doc json, item json, place integer!",
        columns(accepted(spec(steps.formatted("doc, as: item, position: place")))));
    assertEquals(
        List.of("TYPE_MISMATCH $.steps[1].column"), places(spec(steps.formatted("small"))));
  }

  @Test
  void a_custom_step_has_the_columns_it_declares() {
    String custom =
        """
        - name: c
          op: custom
          inputs: [orders, customers]
          code: "%s"
          columns: [{name: id, type: bigint, nullable: false}, {name: score, type: double}]
        """;

    assertEquals(
        "id bigint!, score double", columns(accepted(spec(custom.formatted("return orders")))));
    assertEquals(List.of("INVALID_CODE $.steps[0].code"), places(spec(custom.formatted("x = 1"))));
  }

  @Test
  void an_order_inside_an_aggregate_ends_with_the_value_itself() {
    TypedSpec spec =
        accepted(
            spec(
                """
                - {name: a, op: aggregate, input: orders, groupBy: [customer_id],
                   measures: [{name: notes, expr: "string_agg(note, ', ' order by ordered_on desc)"},
                              {name: p, expr: "count(*) filter (where amount > 1)"}]}
                """));

    TypedStep.Aggregate aggregate = (TypedStep.Aggregate) spec.steps().get(0);
    assertEquals(
        List.of(
            "string_agg(note, ', ':text) by ordered_on desc nulls first, note",
            "count(case when (amount GREATER '1':decimal(12,2)) then '1':integer end)"),
        aggregate.measures().stream().map(m -> Shown.of(m.expression())).toList());
  }

  @Test
  void a_filter_is_read_beside_no_arguments() {
    String step =
        """
        - {name: a, op: aggregate, input: orders, groupBy: [],
           measures: [{name: p, expr: "%s() filter (where amount > 1)"}]}
        """;

    TypedStep.Aggregate counted =
        (TypedStep.Aggregate) accepted(spec(step.formatted("count"))).steps().getFirst();
    assertEquals(
        "count(case when (amount GREATER '1':decimal(12,2)) then '1':integer end)",
        Shown.of(counted.measures().getFirst().expression()));
    assertEquals(1, places(spec(step.formatted("sum"))).size());
  }

  private static List<String> computed(TypedSpec spec) {
    TypedStep.Window window = (TypedStep.Window) spec.steps().getLast();
    return window.computed().stream().map(Computed::expression).map(Shown::of).toList();
  }

  private static String columns(TypedSpec spec) {
    return spec.steps().getLast().columns().stream()
        .map(RowShapingStepsTest::shown)
        .collect(Collectors.joining(", "));
  }

  private static String shown(Column column) {
    return column.name() + " " + column.type().display() + (column.nullable() ? "" : "!");
  }
}
