package io.datamorph.e2e;

/** Ready specs over the sample shop. */
final class Specs {

  private Specs() {}

  /** Total per customer, into a table of this name. */
  static String totals(String table) {
    return totals(table, "");
  }

  /** The same with more lines at the end, such as checks. */
  static String totals(String table, String more) {
    return """
    version: "1"
    name: totals
    sources:
      - {name: customers, connection: warehouse, table: public.customers}
      - {name: orders, connection: warehouse, table: public.orders}
    steps:
      - {name: customer_orders, op: join, left: customers, right: orders, type: inner,
         on: "customers.customer_id = orders.customer_id"}
      - {name: totals, op: aggregate, input: customer_orders, groupBy: [customers.customer_id],
         measures: [{name: total, expr: "sum(orders.total_amount)"}]}
    target: {connection: warehouse, table: public.%s, mode: replace, keys: [customer_id]}
    %s
    """
        .formatted(table, more);
  }
}
