package io.datamorph.spec.check;

import static io.datamorph.spec.check.Checks.accepted;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedSpec;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ClassicSpecTest {

  private static final String TOTALS =
      """
      version: "1"
      name: customer_order_summary
      sources:
        - {name: customers, connection: warehouse, table: public.customers}
        - {name: orders,    connection: warehouse, table: public.orders}
      steps:
        - {name: customer_orders, op: join, left: customers, right: orders, type: left,
           on: "customers.customer_id = orders.customer_id"}
        - {name: totals, op: aggregate, input: customer_orders,
           groupBy: [customers.customer_id, customers.last_name],
           measures: [{name: total_amount, expr: "sum(orders.amount)"}, {name: order_count, expr: "count(orders.order_id)"}]}
        - {name: big_spenders, op: filter, input: totals, where: "total_amount > 1000"}
      target: {connection: warehouse, table: public.customer_order_summary, mode: replace, keys: [customer_id]}
      checks:
        - {name: no_negative_totals, expr: "total_amount >= 0", severity: error}
      """;

  @Test
  void the_documented_spec_has_the_documented_columns() {
    TypedSpec spec = accepted(TOTALS);

    assertEquals(
        "customer_id integer!, last_name text!, total_amount decimal(38,2)!, order_count bigint!",
        spec.target().columns().stream()
            .map(ClassicSpecTest::shown)
            .collect(Collectors.joining(", ")));
  }

  private static String shown(Column column) {
    return column.id() + " " + column.type().display() + (column.nullable() ? "" : "!");
  }
}
