package io.datamorph.spec.check;

import static io.datamorph.spec.check.Checks.places;
import static io.datamorph.spec.check.Checks.refused;
import static io.datamorph.spec.check.Checks.spec;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {

  @Test
  void ten_mistakes_give_ten_diagnostics_with_their_paths() {
    String document =
        """
        {"version": "1", "name": "ten", "descripton": "one",
         "sources": [
           {"name": "customers", "connection": "warehouse", "table": "custmers"},
           {"name": "orders", "connection": "warehouse", "table": "orders"},
           {"name": "spare", "connection": "lake", "table": "orders"}],
         "steps": [
           {"name": "big", "op": "filter", "input": "orders", "where": "amont > 10"},
           {"name": "joined", "op": "jion", "left": "big", "right": "customers"},
           {"name": "totals", "op": "aggregate", "input": "big", "groupBy": ["status"],
            "measures": [{"name": "total", "expr": "sum(amount)"}, {"name": "n", "expr": "cuont(order_id)"}, {"name": "total", "expr": "sum(note)"}]},
           {"name": "top", "op": "limit", "input": "totals", "count": 3, "orderBy": "total"}],
         "target": {"connection": "warehouse", "table": "orders", "mode": "upsert", "keys": ["region"]}}
        """;

    assertEquals(
        List.of(
            "UNKNOWN_TABLE $.sources[0].table",
            "UNKNOWN_CONNECTION $.sources[2].connection",
            "UNKNOWN_COLUMN $.steps[0].where",
            "UNKNOWN_VALUE $.steps[1].op",
            "UNKNOWN_FUNCTION $.steps[2].measures[1].expr",
            "TYPE_MISMATCH $.steps[2].measures[2].expr",
            "DUPLICATE_COLUMN $.steps[2].measures[2].name",
            "WRONG_KIND $.steps[3].orderBy",
            "UNKNOWN_VALUE $.target.mode",
            "TARGET_IS_SOURCE $.target.table",
            "UNKNOWN_PROPERTY $.descripton"),
        places(document));
  }

  @Test
  void a_near_name_is_suggested() {
    Diagnostic diagnostic =
        refused(spec("- {name: f, op: filter, input: orders, where: \"orders.custmer_id = 1\"}"))
            .get(0);

    assertEquals("orders has no column \"custmer_id\".", diagnostic.message());
    assertEquals(Optional.of("customer_id"), diagnostic.suggestion());
    assertEquals(
        "orders has no column \"custmer_id\". Did you mean customer_id?", diagnostic.text());
  }

  @Test
  void an_ambiguous_name_lists_what_it_may_be() {
    Diagnostic diagnostic =
        refused(
                spec(
                    """
                    - {name: j, op: join, left: orders, right: customers, on: "orders.customer_id = customers.customer_id"}
                    - {name: s, op: select, input: j, columns: [customer_id]}
                    """))
            .get(0);

    assertEquals("AMBIGUOUS_COLUMN", diagnostic.code());
    assertEquals(
        "\"customer_id\" may be orders.customer_id or customers.customer_id; say which.",
        diagnostic.message());
  }

  @Test
  void a_mistake_has_no_echo_in_later_steps() {
    assertEquals(
        List.of("UNKNOWN_COLUMN $.steps[0].columns[0].expr"),
        places(
            spec(
                """
                - {name: d, op: derive, input: orders, columns: [{name: net, expr: "amont * 2"}]}
                - {name: f, op: filter, input: d, where: "net > 10"}
                - {name: a, op: aggregate, input: f, groupBy: [status], measures: [{name: total, expr: "sum(net)"}], having: "total > 1"}
                - {name: s, op: select, input: a, columns: [total, {name: more, expr: "total + 1"}]}
                """)));
  }

  @Test
  void an_unreadable_step_is_no_reason_to_be_silent_about_others() {
    assertEquals(
        List.of("MISSING_PROPERTY $.steps[0].op", "UNKNOWN_FUNCTION $.steps[1].where"),
        places(
            spec(
                """
                - {name: first, input: orders}
                - {name: second, op: filter, input: first, where: "unknown_column = 1 and twist(other) = 2"}
                """)));
  }

  @Test
  void a_misspelt_property_is_one_mistake() {
    Diagnostic diagnostic =
        refused(spec("- {name: f, op: filter, input: orders, were: \"amount > 1\"}")).get(0);

    assertEquals("UNKNOWN_PROPERTY $.steps[0].were", diagnostic.code() + " " + diagnostic.path());
    assertEquals(Optional.of("where"), diagnostic.suggestion());
    assertEquals(
        1, refused(spec("- {name: f, op: filter, input: orders, were: \"amount > 1\"}")).size());
  }

  @Test
  void steps_read_sources_and_earlier_steps_only() {
    assertEquals(
        List.of(
            "FORWARD_REFERENCE $.steps[0].input",
            "FORWARD_REFERENCE $.steps[1].input",
            "UNKNOWN_INPUT $.steps[2].left",
            "SAME_INPUT_TWICE $.steps[3].right"),
        places(
            spec(
                """
                - {name: a, op: filter, input: b, where: "true"}
                - {name: b, op: filter, input: b, where: "true"}
                - {name: c, op: join, left: oders, right: orders, on: "true"}
                - {name: d, op: join, left: c, right: c, on: "true"}
                - {name: e, op: join, left: a, right: d, on: "true"}
                - {name: f, op: select, input: e, columns: [{name: x, expr: "1"}]}
                """)));
  }

  @Test
  void what_nobody_reads_is_reported() {
    assertEquals(
        List.of("UNUSED_SOURCE $.sources[0]", "UNUSED_STEP $.steps[0]"),
        places(
            spec(
                """
                - {name: customers_note, op: filter, input: orders, where: "note is null"}
                - {name: last, op: select, input: orders, columns: [order_id]}
                """)));
  }

  @Test
  void names_are_plain_and_given_once() {
    assertEquals(
        List.of(
            "INVALID_NAME $.steps[0].name",
            "DUPLICATE_NAME $.steps[1].name",
            "INVALID_NAME $.steps[2].columns[0].name",
            "INVALID_NAME $.steps[2].columns[1].name",
            "DUPLICATE_COLUMN $.steps[2].columns[3].name"),
        places(
                spec(
                    """
                - {name: "my step", op: filter, input: orders, where: "true"}
                - {name: Orders, op: filter, input: my step, where: "true"}
                - {name: s, op: select, input: orders, columns: [{name: "", expr: "1"}, {name: %s, expr: "1"}, {name: a, expr: "1"}, {name: A, expr: "2"}]}
                """
                        .formatted("x".repeat(64))))
            .stream()
            .filter(place -> !place.startsWith("UNUSED"))
            .toList());
  }

  @Test
  void aggregates_stand_where_rows_are_grouped() {
    assertEquals(
        List.of(
            "AGGREGATE_NOT_ALLOWED $.steps[0].where",
            "AGGREGATE_NOT_ALLOWED $.steps[1].groupBy[0].expr",
            "AGGREGATE_NOT_ALLOWED $.steps[1].measures[1].expr",
            "NAME_REQUIRED $.steps[1].measures[2]",
            "NOT_GROUPED $.steps[1].measures[0].expr",
            "NOT_GROUPED $.steps[2].having",
            "EMPTY_LIST $.steps[3].measures"),
        places(
            spec(
                """
                - {name: f, op: filter, input: orders, where: "sum(amount) > 1"}
                - {name: a, op: aggregate, input: f, groupBy: [{name: g, expr: "max(status)"}],
                   measures: [{name: x, expr: "quantity + sum(quantity)"}, {name: y, expr: "sum(max(quantity))"}, "sum(amount)"]}
                - {name: b, op: aggregate, input: orders, groupBy: [status], measures: [{name: n, expr: "count()"}], having: "quantity > 1"}
                - {name: e, op: aggregate, input: b}
                - {name: j, op: join, left: a, right: e, type: cross}
                """)));
  }

  @Test
  void joins_say_how_unless_they_cross() {
    assertEquals(
        List.of(
            "JOIN_CONDITION $.steps[0].on",
            "JOIN_CONDITION $.steps[1].on",
            "CONDITION_NOT_BOOLEAN $.steps[2].on",
            "UNKNOWN_VALUE $.steps[3].type"),
        places(
            spec(
                """
                - {name: a, op: join, left: orders, right: customers}
                - {name: b, op: join, left: a, right: customers, type: cross, on: "true"}
                - {name: c, op: join, left: b, right: customers, on: "orders.quantity"}
                - {name: d, op: join, left: c, right: customers, type: outter, on: "true"}
                - {name: s, op: select, input: d, columns: [status]}
                """)));
  }

  @Test
  void a_limit_says_how_many_of_which_order() {
    assertEquals(
        List.of(
            "LIMIT_WITHOUT_ORDER $.steps[0].orderBy",
            "INVALID_COUNT $.steps[1].count",
            "WRONG_KIND $.steps[2].count"),
        places(
            spec(
                """
                - {name: a, op: limit, input: orders, count: 5}
                - {name: b, op: limit, input: a, count: 0, orderBy: [amount]}
                - {name: c, op: limit, input: b, count: many, orderBy: [amount]}
                """)));
  }

  @Test
  void fill_and_dedupe_name_columns_and_constants() {
    assertEquals(
        List.of(
            "NOT_A_LITERAL $.steps[0].values[0].expr",
            "UNKNOWN_COLUMN $.steps[0].values[1].name",
            "TYPE_MISMATCH $.steps[0].values[2].expr",
            "TYPE_MISMATCH $.steps[0].values[3].expr",
            "NAME_REQUIRED $.steps[0].values[4]",
            "UNKNOWN_COLUMN $.steps[1].keys[0]",
            "UNKNOWN_COLUMN $.steps[1].keys[1]",
            "EMPTY_LIST $.steps[2].keys"),
        places(
            spec(
                """
                - {name: f, op: fill, input: orders, values: [{name: note, expr: unknown}, {name: nowhere, expr: "1"}, {name: quantity, expr: "1.5"}, {name: amount, expr: "'x'"}, "5"]}
                - {name: d, op: dedupe, input: orders, keys: [emial, "lower(note)"]}
                - {name: e, op: dedupe, input: f, keys: []}
                - {name: j, op: join, left: d, right: e, type: cross}
                - {name: s, op: select, input: j, columns: [{name: x, expr: "1"}]}
                """)));
  }

  @Test
  void a_constant_without_quotes_is_suggested_with_them() {
    Diagnostic diagnostic =
        refused(spec("- {name: f, op: fill, input: orders, values: {note: unknown}}")).get(0);

    assertEquals(Optional.of("'unknown'"), diagnostic.suggestion());
  }
}
