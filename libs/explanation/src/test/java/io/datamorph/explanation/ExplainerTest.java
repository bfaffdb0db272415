package io.datamorph.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueColumn;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.check.CheckResult;
import io.datamorph.spec.check.SpecChecker;
import io.datamorph.spec.type.DataTypes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplainerTest {

  private static final Catalogue SHOP =
      new Catalogue(
          "warehouse",
          List.of(
              table("customers", "id integer", "name text"),
              table(
                  "orders",
                  "id integer",
                  "customer_id integer",
                  "amount decimal(12,2)",
                  "status text",
                  "placed_on date")));

  @Test
  void the_classic_spec_reads_as_plain_english() {
    Explanation explanation =
        explain(
            """
            - {name: joined, op: join, left: customers, right: orders, type: left, on: "customers.id = orders.customer_id"}
            - {name: totals, op: aggregate, input: joined, groupBy: [customers.id, name],
               measures: [{name: total, expr: "sum(amount)"}], having: "sum(amount) > 1000"}
            """);

    assertEquals(
        List.of(
            "Joins customers with orders where customers.id = orders.customer_id; rows of customers"
                + " without a match stay.",
            "For every customers.id and name of joined computes total = sum(amount), and keeps"
                + " those with sum(amount) > 1000."),
        explanation.steps().stream().map(Explanation.Part::says).toList());
    assertEquals(
        "Makes the rows of totals the whole content of public.result.",
        explanation.target().says());
  }

  @Test
  void a_history_says_when_its_versions_begin_and_end() {
    Explanation explanation =
        explain(
            "- {name: states, op: select, input: orders, columns: [id, status, placed_on]}",
            "mode: scd2, keys: [id], history: {validFrom: placed_on, validTo: inclusive}");

    assertEquals(
        "Keeps the history of every id in public.result, which is made: a version holds since its"
            + " placed_on, and ends on the day before the next begins.",
        explanation.target().says());
  }

  @Test
  void an_output_column_knows_its_type_and_where_it_comes_from() {
    Explanation explanation =
        explain(
            """
            - {name: joined, op: join, left: customers, right: orders, on: "customers.id = orders.customer_id"}
            - {name: totals, op: aggregate, input: joined, groupBy: [name], measures: [{name: total, expr: "sum(amount)"}]}
            """);

    assertEquals(
        List.of(
            new Explanation.ColumnSaid("name", "text", true, List.of("public.customers.name")),
            new Explanation.ColumnSaid(
                "total", "decimal(38,2)", true, List.of("public.orders.amount"))),
        explanation.target().columns());
  }

  @Test
  void code_and_sql_are_those_that_would_run() {
    Explanation explanation =
        explain("- {name: big, op: filter, input: orders, where: \"amount > 10\"}");

    assertTrue(explanation.code().contains("big = orders.where("), explanation.code());
    assertTrue(explanation.sql().orElseThrow().contains("big AS"), explanation.sql().toString());
  }

  @Test
  void every_kind_of_step_has_a_sentence() {
    Explanation explanation =
        explain(
            """
            - {name: paid, op: select, input: orders, columns: [customer_id, status, amount, placed_on]}
            - {name: filled, op: fill, input: paid, values: {amount: 0}}
            - {name: one, op: dedupe, input: filled, keys: [customer_id], orderBy: ["placed_on desc"]}
            - {name: ranked, op: window, input: one, partitionBy: [status], orderBy: ["amount desc nulls last"],
               columns: [{name: place, expr: "rank()"}]}
            - {name: all_rows, op: union, inputs: [ranked, ranked], all: true}
            - {name: wide, op: pivot, input: all_rows, groupBy: [customer_id], on: status, values: [paid, open],
               measures: [{name: n, expr: "count(*)"}]}
            - {name: tall, op: unpivot, input: wide, columns: [paid, open], nameColumn: status, valueColumn: n}
            - {name: top, op: limit, input: tall, count: 1, orderBy: [n]}
            """);

    assertEquals(
        List.of(
            "Takes customer_id, status, amount and placed_on from orders.",
            "In paid, replaces NULL in amount by 0.",
            "Keeps one row of filled for every customer_id: the first by placed_on, highest first.",
            "Adds to every row of one, within the same status, in the order of amount, highest"
                + " first (NULL last): place = rank().",
            "Puts the rows of ranked and ranked together.",
            "Turns the values 'paid' and 'open' of status in all_rows into columns: a row for every"
                + " customer_id, with n = count(*) in each.",
            "Turns the columns paid and open of wide into rows: the name in status, the value in n;"
                + " NULL is left out.",
            "Keeps the first row of tall by n."),
        explanation.steps().stream().map(Explanation.Part::says).toList());
  }

  @Test
  void a_spec_that_one_engine_alone_can_run_has_no_sql() {
    Explanation explanation =
        explain(
            """
            - {name: made, op: custom, inputs: [orders], code: "return orders", columns: [{name: id, type: integer}]}
            """);

    assertTrue(explanation.sql().isEmpty());
  }

  private static Explanation explain(String steps) {
    return explain(steps, "mode: replace");
  }

  private static Explanation explain(String steps, String mode) {
    StringBuilder sources = new StringBuilder();
    for (String table : List.of("customers", "orders")) {
      if (steps.contains(table)) {
        sources.append(
            "  - {name: %s, connection: warehouse, table: %s}\n".formatted(table, table));
      }
    }
    String spec =
        "version: \"1\"\nname: test\nsources:\n"
            + sources
            + "steps:\n"
            + steps.indent(2)
            + "target: {connection: warehouse, table: result, %s}\n".formatted(mode);
    return switch (SpecChecker.check(spec, SHOP)) {
      case CheckResult.Accepted(var typed) -> Explainer.explain(typed, SHOP);
      case CheckResult.Refused(var diagnostics) -> throw new AssertionError(diagnostics);
    };
  }

  private static CatalogueTable table(String name, String... columns) {
    return new CatalogueTable(
        new TableName("public", name),
        Optional.empty(),
        Arrays.stream(columns).map(ExplainerTest::column).toList(),
        List.of(),
        List.of(),
        List.of(),
        1000,
        false);
  }

  private static CatalogueColumn column(String text) {
    String[] parts = text.split(" ");
    return new CatalogueColumn(
        parts[0], DataTypes.parse(parts[1]).orElseThrow(), parts[1], true, Optional.empty());
  }
}
