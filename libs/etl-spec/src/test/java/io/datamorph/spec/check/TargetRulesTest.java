package io.datamorph.spec.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.spec.typed.TypedSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetRulesTest {

  @Test
  void a_target_is_not_one_of_the_sources() {
    assertEquals(
        List.of("TARGET_IS_SOURCE $.target.table"),
        places("table: public.orders, overwrite: true"));
  }

  @Test
  void a_table_that_others_made_is_replaced_only_when_named_for_it() {
    assertEquals(List.of("TARGET_NOT_OURS $.target.table"), places("table: customers"));
    assertEquals(
        "customers", accepted("table: customers, overwrite: true").target().table().table());
    assertEquals("made_here", accepted("table: made_here").target().table().table());
  }

  @Test
  void reserved_schemas_and_impossible_names_are_refused() {
    for (String table : List.of("pg_catalog.x", "datamorph_staging.x", "information_schema.x")) {
      assertEquals(List.of("TARGET_RESERVED $.target.table"), places("table: " + table));
    }
    assertEquals(List.of("INVALID_NAME $.target.table"), places("table: " + "x".repeat(64)));
    assertEquals(List.of("INVALID_NAME $.target.table"), places("table: a.b.c"));
    assertEquals(
        List.of("INVALID_NAME $.target.table"), places("table: 'orders\"; drop table x; --'"));
  }

  @Test
  void another_connection_is_unknown() {
    assertEquals(
        List.of("UNKNOWN_CONNECTION $.target.connection"),
        Checks.places(document("connection: lake, table: result", "[order_id]")));
  }

  @Test
  void keys_are_columns_of_the_result() {
    assertEquals(
        List.of("UNKNOWN_KEY $.target.keys[1]", "DUPLICATE_COLUMN $.target.keys[2]"),
        places("table: result, keys: [ORDER_ID, amount, order_id]"));
    assertEquals(List.of("order_id"), accepted("table: result, keys: [ORDER_ID]").target().keys());
  }

  @Test
  void equal_names_of_a_join_do_not_reach_the_target() {
    List<Diagnostic> diagnostics =
        Checks.refused(
            Checks.spec(
                """
                - {name: j, op: join, left: orders, right: customers, on: "orders.customer_id = customers.customer_id"}
                """));

    assertEquals(
        "DUPLICATE_COLUMN $.target", diagnostics.get(0).code() + " " + diagnostics.get(0).path());
    assertTrue(
        diagnostics.get(0).message().contains("orders.customer_id and customers.customer_id"));
  }

  @Test
  void odd_names_are_quoted() {
    TypedSpec spec =
        Checks.accepted(
            """
            name: odd
            sources: [{name: Order, connection: warehouse, table: '"Order Details"'}]
            steps: [{name: s, op: select, input: Order, columns: ['"Order"."ünï"', {name: id, expr: '"Order Id" + 1'}]}]
            target: {connection: warehouse, table: '"My Results"."Größe"', keys: ["ünï"]}
            """);

    assertEquals("My Results", spec.target().table().schema());
    assertEquals("ünï", spec.target().columns().get(0).id());
  }

  @Test
  void checks_are_conditions_over_the_result() {
    String checks =
        "\nchecks:\n  - {name: a, expr: \"order_id > 0\"}\n  - {name: A, expr: \"amount > 0\"}\n  - {name: c, expr: \"order_id\", severity: warn}\n";

    assertEquals(
        List.of(
            "DUPLICATE_NAME $.checks[1].name",
            "UNKNOWN_COLUMN $.checks[1].expr",
            "UNKNOWN_VALUE $.checks[2].severity",
            "CONDITION_NOT_BOOLEAN $.checks[2].expr"),
        Checks.places(document("connection: warehouse, table: result", "[order_id]") + checks));
  }

  private static List<String> places(String target) {
    return Checks.places(document("connection: warehouse, " + target, "[order_id]"));
  }

  private static TypedSpec accepted(String target) {
    return Checks.accepted(document("connection: warehouse, " + target, "[order_id]"));
  }

  private static String document(String target, String columns) {
    return """
        name: test
        sources: [{name: orders, connection: warehouse, table: orders}]
        steps: [{name: s, op: select, input: orders, columns: %s}]
        target: {%s}
        """
        .formatted(columns, target);
  }
}
