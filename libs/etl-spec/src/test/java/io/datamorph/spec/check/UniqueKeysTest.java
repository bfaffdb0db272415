package io.datamorph.spec.check;

import static io.datamorph.spec.check.Checks.accepted;
import static io.datamorph.spec.check.Checks.spec;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datamorph.spec.typed.TypedOrderKey;
import io.datamorph.spec.typed.TypedStep;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An order is made total by all other columns only where no key of the rows does it. */
class UniqueKeysTest {

  @Test
  void a_primary_key_ends_an_order() {
    assertEquals("amount, order_id", order("", "orders", "amount, order_id"));
  }

  @Test
  void an_order_without_a_key_goes_on_with_every_column() {
    assertEquals(
        "amount, order_id, customer_id, quantity, status, ordered_on, shipped_at, note",
        order("", "orders", "amount"));
  }

  @Test
  void what_rows_are_divided_by_counts_as_well() {
    List<TypedOrderKey> by =
        accepted(
                spec("- {name: d, op: dedupe, input: orders, keys: [order_id], orderBy: [amount]}"))
            .steps()
            .stream()
            .map(step -> ((TypedStep.Dedupe) step).by())
            .findFirst()
            .orElseThrow();

    assertEquals("amount", shown(by));
  }

  @Test
  void a_key_goes_on_through_steps_that_keep_it() {
    assertEquals(
        "amount, id",
        order(
            """
            - {name: f, op: filter, input: orders, where: "amount > 1"}
            - {name: d, op: derive, input: f, columns: [{name: twice, expr: "amount * 2"}]}
            - {name: s, op: select, input: d, columns: [{name: id, expr: order_id}, amount, twice]}
            """,
            "s",
            "amount, id"));
  }

  @Test
  void a_key_ends_where_its_column_is_made_anew() {
    assertEquals(
        "order_id, amount",
        order(
            """
            - {name: s, op: select, input: orders, columns: [order_id, amount]}
            - {name: d, op: derive, input: s, columns: [{name: order_id, expr: "order_id % 7"}]}
            """,
            "d", "order_id"));
  }

  @Test
  void groups_and_deduped_keys_are_keys() {
    assertEquals(
        "status",
        order(
            """
            - {name: a, op: aggregate, input: orders, groupBy: [status], measures: [{name: n, expr: count()}]}
            """,
            "a",
            "status"));
    assertEquals(
        "status",
        order(
            """
            - {name: s, op: select, input: orders, columns: [status, amount]}
            - {name: d, op: dedupe, input: s, keys: [status], orderBy: [amount]}
            """,
            "d",
            "status"));
  }

  @Test
  void keys_with_nulls_that_all_stay_are_none() {
    assertEquals(
        "note, amount",
        order(
            """
            - {name: s, op: select, input: orders, columns: [note, amount]}
            - {name: d, op: dedupe, input: s, keys: [note], nulls: keep}
            """,
            "d",
            "note"));
  }

  @Test
  void a_join_keeps_the_key_of_rows_that_meet_at_most_one_other() {
    String joined =
        """
        - {name: j, op: join, left: %s, right: %s, type: left, on: "orders.customer_id = customers.customer_id"}
        - {name: s, op: select, input: j, columns: [order_id, {name: customer, expr: customers.customer_id}, amount]}
        """;

    assertEquals("order_id", order(joined.formatted("orders", "customers"), "s", "order_id"));
    assertEquals(
        "customer, order_id, amount",
        order(joined.formatted("customers", "orders"), "s", "customer"));
  }

  @Test
  void rows_of_a_union_have_no_key() {
    assertEquals(
        "order_id, amount",
        order(
            """
            - {name: s, op: select, input: orders, columns: [order_id, amount]}
            - {name: big, op: filter, input: s, where: "amount > 10"}
            - {name: u, op: union, inputs: [s, big], all: true}
            """,
            "u",
            "order_id"));
  }

  private static String order(String steps, String input, String by) {
    String limit =
        "- {name: first, op: limit, input: %s, count: 3, orderBy: [%s]}\n".formatted(input, by);
    return shown(((TypedStep.Limit) accepted(spec(steps + limit)).steps().getLast()).by());
  }

  private static String shown(List<TypedOrderKey> keys) {
    return keys.stream().map(key -> Shown.of(key.expression())).collect(Collectors.joining(", "));
  }
}
