package io.datamorph.spec.check;

import static io.datamorph.spec.check.Checks.accepted;
import static io.datamorph.spec.check.Checks.spec;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.SourceColumn;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedOrderKey;
import io.datamorph.spec.typed.TypedSpec;
import io.datamorph.spec.typed.TypedStep;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StepsTest {

  private static final String JOINED =
      """
      - {name: joined, op: join, left: orders, right: customers, on: "orders.customer_id = customers.customer_id"}
      """;

  @Test
  void select_gives_exactly_its_columns_in_order() {
    TypedSpec spec =
        accepted(
            spec(
                """
                - {name: s, op: select, input: orders, columns: [status, {name: total, expr: "amount * quantity"}, orders.order_id]}
                """));

    assertEquals("status text!, total decimal(22,2), order_id integer!", output(spec));
  }

  @Test
  void derive_adds_new_columns_and_replaces_old_ones_in_their_place() {
    TypedSpec spec =
        accepted(
            spec(
                """
                - {name: d, op: derive, input: customers, columns: [{name: email, expr: "coalesce(email, 'none')"}, {name: initial, expr: "left(first_name, 1)"}]}
                """));

    assertEquals(
        "customer_id integer!, first_name text!, last_name text!, email text!, phone text,"
            + " created_at timestamp!, initial text!",
        output(spec));
  }

  @Test
  void a_filter_keeps_the_columns_and_knows_that_what_it_compares_is_not_null() {
    TypedSpec spec =
        accepted(
            spec(
                """
                - {name: f, op: filter, input: orders, where: "amount > 10 and note is not null and (quantity = 1 or quantity = 2)"}
                """));

    assertEquals(
        "order_id integer!, customer_id integer!, amount decimal(12,2)!, quantity integer,"
            + " status text!, ordered_on date!, shipped_at timestamptz, note text!",
        output(spec));
  }

  @Test
  void a_join_gives_the_second_of_two_equal_names_an_id_of_its_own() {
    TypedSpec spec =
        accepted(spec(JOINED + "- {name: s, op: select, input: joined, columns: [order_id]}"));

    assertEquals(
        List.of("order_id", "customer_id", "customers__customer_id"),
        spec.steps().get(0).columns().stream()
            .map(Column::id)
            .filter(id -> id.endsWith("_id"))
            .toList());
  }

  @Test
  void the_side_that_may_be_missing_may_be_null() {
    for (var expected :
        List.of(
            List.of("left", true, false),
            List.of("right", false, true),
            List.of("full", true, true),
            List.of("inner", false, false))) {
      TypedSpec spec =
          accepted(
              spec(
                  """
                  - {name: joined, op: join, left: orders, right: customers, type: %s, on: "orders.customer_id = customers.customer_id"}
                  - {name: s, op: select, input: joined, columns: [last_name, order_id]}
                  """
                      .formatted(expected.get(0))));
      assertEquals(
          expected.subList(1, 3),
          spec.target().columns().stream().map(Column::nullable).map(Object.class::cast).toList(),
          expected.get(0).toString());
    }
  }

  @Test
  void a_semi_join_keeps_the_left_side_only() {
    TypedSpec spec =
        accepted(
            spec(
                """
                - {name: buyers, op: join, left: customers, right: orders, type: semi, on: "customers.customer_id = orders.customer_id"}
                """));

    assertEquals(6, spec.target().columns().size());
  }

  @Test
  void columns_of_a_join_keep_their_side_through_later_steps() {
    TypedSpec spec =
        accepted(
            spec(
                """
                - {name: active, op: filter, input: customers, where: "email is not null"}
                - {name: joined, op: join, left: active, right: orders, on: "active.customer_id = orders.customer_id"}
                - {name: recent, op: filter, input: joined, where: "orders.ordered_on >= '2024-01-01' and customers.customer_id > 0"}
                - {name: sorted, op: sort, input: recent, by: [active.customer_id, "orders.amount desc"]}
                - {name: out, op: select, input: sorted, columns: [{name: id, expr: active.customer_id}, {name: other, expr: orders.customer_id}]}
                """));

    assertEquals("id integer!, other integer!", output(spec));
  }

  @Test
  void an_aggregate_has_groups_then_measures() {
    TypedSpec spec =
        accepted(
            spec(
                """
                - {name: a, op: aggregate, input: orders, groupBy: [{name: y, expr: "year(ordered_on)"}, status],
                   measures: [{name: n, expr: "count()"}, {name: total, expr: "sum(amount)"}, {name: mean, expr: "avg(quantity)"},
                              {name: share, expr: "sum(amount) / nullif(count(distinct customer_id), 0)"}, {name: label, expr: "status || cast(max(order_id) as text)"},
                              {name: next_year, expr: "year(ordered_on) + 1"}]}
                """));

    assertEquals(
        "y integer!, status text!, n bigint!, total decimal(38,2), mean decimal(38,10),"
            + " share decimal(38,10), label text!, next_year integer!",
        output(spec));
  }

  @Test
  void an_aggregate_over_all_rows_may_have_no_values() {
    TypedSpec spec =
        accepted(
            spec(
                "- {name: a, op: aggregate, input: orders, measures: [{name: m, expr: \"max(order_id)\"}, {name: n, expr: \"count(*)\"}]}"));

    assertEquals("m integer, n bigint!", output(spec));
  }

  @Test
  void having_reads_measures_groups_and_aggregates_of_its_own() {
    TypedSpec spec =
        accepted(
            spec(
                """
                - {name: a, op: aggregate, input: orders, groupBy: [status, {name: y, expr: "year(ordered_on)"}], measures: [{name: amount, expr: "sum(amount)"}],
                   having: "amount > 10 and sum(amount) < 100 and orders.status <> 'x' and year(ordered_on) > 2020 and count(note) > 1 and max(quantity) - min(quantity) > 0"}
                """));
    TypedStep.Aggregate step = (TypedStep.Aggregate) spec.steps().get(0);

    assertEquals(
        "((amount GREATER '10':decimal(38,2)) and (amount LESS '100':decimal(38,2)) and"
            + " (status NOT_EQUAL 'x':text) and (y GREATER '2020':integer) and (having_1 GREATER"
            + " '1':bigint) and ((having_2 SUBTRACT having_3):integer GREATER '0':integer))",
        Shown.of(step.having().orElseThrow()));
    assertEquals(
        List.of("having_1", "having_2", "having_3"),
        step.havingMeasures().stream().map(measure -> measure.column().id()).toList());
    assertEquals("status text!, y integer!, amount decimal(38,2)", output(spec));
  }

  @Test
  void the_place_of_null_in_an_order_is_always_said() {
    TypedSpec spec =
        accepted(
            spec(
                "- {name: s, op: sort, input: orders, by: [amount, quantity desc, note desc nulls last]}"));
    TypedStep.Sort sort = (TypedStep.Sort) spec.steps().get(0);

    assertEquals("amount ASC LAST, quantity DESC FIRST, note DESC LAST", shown(sort.by()));
  }

  @Test
  void a_limit_orders_by_every_column_in_the_end() {
    TypedSpec spec =
        accepted(
            spec(
                """
                - {name: s, op: select, input: orders, columns: [order_id, amount, status]}
                - {name: l, op: limit, input: s, count: 5, orderBy: [amount desc]}
                """));
    TypedStep.Limit limit = (TypedStep.Limit) spec.steps().get(1);

    assertEquals("amount DESC FIRST, order_id ASC LAST, status ASC LAST", shown(limit.by()));
  }

  @Test
  void a_limit_takes_the_order_of_the_sort_it_reads() {
    TypedSpec spec =
        accepted(
            spec(
                """
                - {name: cut, op: select, input: orders, columns: [order_id, amount]}
                - {name: sorted, op: sort, input: cut, by: ["amount * 2 desc"]}
                - {name: top, op: limit, input: sorted, count: 5}
                """));
    TypedStep.Limit limit = (TypedStep.Limit) spec.steps().get(2);

    assertTrue(
        limit.by().stream().allMatch(key -> relations(key.expression()).equals(List.of("sorted"))));
    assertEquals(
        "(amount MULTIPLY '2':decimal(1,0)):decimal(13,2) DESC FIRST, order_id ASC LAST, amount ASC"
            + " LAST",
        shown(limit.by()));
  }

  @Test
  void fill_makes_constants_of_the_column_s_type() {
    TypedSpec spec =
        accepted(
            spec(
                """
                - {name: f, op: fill, input: orders, values: [{name: amount, expr: 0}, {name: note, expr: "'none'"}, {name: shipped_at, expr: "'2024-01-31'"}]}
                """));
    TypedStep.Fill fill = (TypedStep.Fill) spec.steps().get(0);

    assertEquals(
        "amount '0':decimal(12,2), note 'none':text, shipped_at '2024-01-31 00:00:00':timestamptz",
        fill.computed().stream()
            .map(computed -> computed.column().id() + " " + Shown.of(computed.expression()))
            .collect(Collectors.joining(", ")));
    assertTrue(output(spec).contains("amount decimal(12,2)!"));
  }

  @Test
  void fill_values_may_be_an_object_of_columns() {
    TypedSpec spec =
        accepted(spec("- {name: f, op: fill, input: orders, values: {quantity: 1, note: \"''\"}}"));

    assertTrue(output(spec).contains("quantity integer!"));
  }

  @Test
  void dedupe_keeps_one_row_of_a_total_order() {
    TypedSpec spec =
        accepted(
            spec(
                """
                - {name: s, op: select, input: customers, columns: [customer_id, email, created_at]}
                - {name: d, op: dedupe, input: s, keys: [email], keep: last, orderBy: [created_at]}
                """));
    TypedStep.Dedupe dedupe = (TypedStep.Dedupe) spec.steps().get(1);

    assertEquals("created_at ASC LAST, customer_id ASC LAST, email ASC LAST", shown(dedupe.by()));
    assertEquals("email", dedupe.keys().get(0).column().id());
  }

  @Test
  void lineage_ends_at_the_source_columns_a_value_is_computed_from() {
    TypedSpec spec =
        accepted(
            spec(
                JOINED
                    + """
                    - {name: d, op: derive, input: joined, columns: [{name: label, expr: "last_name || ': ' || amount"}]}
                    - {name: a, op: aggregate, input: d, groupBy: [label], measures: [{name: n, expr: "count()"}, {name: q, expr: "max(orders.quantity)"}]}
                    """));

    assertEquals(
        "label <- customers.last_name orders.amount, n <- , q <- orders.quantity",
        spec.target().columns().stream()
            .map(
                column ->
                    column.name()
                        + " <- "
                        + column.lineage().stream()
                            .map(StepsTest::shown)
                            .sorted()
                            .collect(Collectors.joining(" ")))
            .collect(Collectors.joining(", ")));
  }

  private static String shown(SourceColumn column) {
    return column.table().table() + "." + column.column();
  }

  private static String shown(List<TypedOrderKey> keys) {
    return keys.stream()
        .map(key -> Shown.of(key.expression()) + " " + key.direction() + " " + key.nulls())
        .collect(Collectors.joining(", "));
  }

  private static List<String> relations(TypedExpression expression) {
    return expression instanceof TypedExpression.ColumnRef reference
        ? List.of(reference.relation())
        : io.datamorph.spec.typed.Trees.children(expression).stream()
            .flatMap(child -> relations(child).stream())
            .distinct()
            .toList();
  }

  private static String output(TypedSpec spec) {
    return spec.target().columns().stream()
        .map(c -> c.id() + " " + c.type().display() + (c.nullable() ? "" : "!"))
        .collect(Collectors.joining(", "));
  }
}
