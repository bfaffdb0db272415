package io.datamorph.oraclesql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.testkit.SampleWarehouse;
import io.datamorph.testkit.TestDatabase;
import io.datamorph.testkit.TestInfra;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whole specs against what a person would write in SQL. */
class OracleSqlTest {

  private static TestDatabase database;

  @BeforeAll
  static void fillShop() {
    database = TestInfra.shared().newDatabase();
    SampleWarehouse.fill(database);
  }

  @Test
  void totalsPerCustomer() {
    check(
        "totals_per_customer",
        """
        - {name: customer_orders, op: join, left: customers, right: orders, type: inner,
           on: "customers.customer_id = orders.customer_id"}
        - {name: totals, op: aggregate, input: customer_orders, groupBy: [customers.customer_id],
           measures: [{name: total_order_amount, expr: "sum(orders.total)"}]}
        """,
        """
        SELECT customer_id, sum(total) AS total_order_amount FROM orders GROUP BY 1""");
  }

  @Test
  void cleanCustomers() {
    check(
        "clean_customers",
        """
        - {name: valid, op: filter, input: customers,
           where: "email is null or email ~ '^[^@\\\\s]+@[^@\\\\s]+\\\\.[^@\\\\s]+$'"}
        - {name: filled, op: fill, input: valid, values: [{name: email, expr: "'no-email@example.com'"}]}
        - {name: clean, op: select, input: filled, columns: [customer_id, first_name, email]}
        """,
        """
        SELECT customer_id, first_name, coalesce(email, 'no-email@example.com') AS email
        FROM customers""");
  }

  @Test
  void fullNames() {
    check(
        "full_names",
        """
        - {name: names, op: select, input: customers,
           columns: [customer_id, {name: full_name, expr: "first_name || ' ' || upper(last_name)"}]}
        """,
        """
        SELECT customer_id, concat(first_name, ' ', upper(last_name)) AS full_name
        FROM customers""");
  }

  @Test
  void dailySales() {
    check(
        "daily_sales",
        """
        - {name: valid, op: filter, input: orders, where: "status <> 'CANCELLED'"}
        - {name: daily, op: aggregate, input: valid,
           groupBy: [{name: sales_date, expr: "cast(ordered_at as date)"}],
           measures: [{name: order_count, expr: "count()"}, {name: amount, expr: "sum(total)"}]}
        """,
        """
        SELECT (ordered_at AT TIME ZONE 'UTC')::date AS sales_date, count(*) AS order_count,
          sum(total) AS amount
        FROM orders WHERE status IN ('NEW', 'PAID', 'SHIPPED') GROUP BY 1""");
  }

  @Test
  void bestCategories() {
    check(
        "best_categories",
        """
        - {name: lines, op: join, left: order_items, right: products, type: inner,
           on: "order_items.product_id = products.product_id"}
        - {name: amounts, op: derive, input: lines,
           columns: [{name: amount, expr: "quantity * order_items.unit_price"}]}
        - {name: totals, op: aggregate, input: amounts, groupBy: [category],
           measures: [{name: sold, expr: "sum(amount)"}, {name: average, expr: "avg(amount)"}],
           having: "count() > 10"}
        - {name: best, op: limit, input: totals, count: 3, orderBy: [{expr: sold, direction: desc}]}
        """,
        """
        SELECT category, sum(quantity * i.unit_price) AS sold,
          round(avg(quantity * i.unit_price), 10) AS average
        FROM order_items i JOIN products USING (product_id)
        GROUP BY category ORDER BY sold DESC LIMIT 3""");
  }

  @Test
  void lastOrderOfEachCustomer() {
    check(
        "last_orders",
        """
        - {name: latest, op: dedupe, input: orders, keys: [customer_id], keep: first,
           orderBy: [{expr: ordered_at, direction: desc}]}
        - {name: slim, op: select, input: latest, columns: [customer_id, order_id, status]}
        """,
        """
        SELECT DISTINCT ON (customer_id) customer_id, order_id, status
        FROM orders ORDER BY customer_id, ordered_at DESC""");
  }

  @Test
  void customersWithoutOrdersAndTheirAge() {
    check(
        "customers_without_orders",
        """
        - {name: idle, op: join, left: customers, right: orders, type: anti,
           on: "customers.customer_id = orders.customer_id"}
        - {name: age, op: select, input: idle,
           columns: [customer_id, {name: season, expr: "case when month(signed_up) between 3 and 5
             then 'spring' else 'other' end"}, {name: days, expr: "date '2025-06-30' - signed_up"}]}
        """,
        """
        SELECT customer_id,
          CASE WHEN extract(month FROM signed_up) IN (3, 4, 5) THEN 'spring' ELSE 'other' END,
          date '2025-06-30' - signed_up
        FROM customers WHERE customer_id > 180""");
  }

  @Test
  void equalNamesOfBothSidesStayApart() {
    check(
        "two_sides",
        """
        - {name: pairs, op: join, left: customers, right: orders, type: left,
           on: "customers.customer_id = orders.customer_id and orders.total > 500"}
        - {name: big, op: filter, input: pairs, where: "orders.customer_id is not null"}
        - {name: named, op: select, input: big,
           columns: [{name: buyer, expr: customers.customer_id}, {name: payer, expr: orders.customer_id}]}
        """,
        """
        SELECT customer_id AS buyer, customer_id AS payer FROM orders WHERE total > 500""");
  }

  @Test
  void theRowsOnTheWayCanBeAskedForToo() {
    String sql =
        OracleSql.of(
            Shop.spec(
                """
                - {name: paid, op: filter, input: orders, where: "status = 'PAID'"}
                - {name: slim, op: select, input: paid, columns: [order_id]}
                """),
            "paid");
    assertEquals(250, Guarded.rows(database, sql).size());
    assertFalse(sql.contains("slim"));
  }

  private static void check(String golden, String steps, String byHand) {
    String sql = OracleSql.of(Shop.spec(steps));
    Golden.check("specs/" + golden, sql);
    List<String> expected = Guarded.rows(database, byHand).stream().sorted().toList();
    assertFalse(expected.isEmpty(), "a test over no rows proves nothing");
    assertEquals(expected, Guarded.rows(database, sql).stream().sorted().toList(), sql);
    assertTrue(sql.lines().allMatch(line -> line.length() < 400), "it is meant to be read");
  }
}
