package io.datamorph.validator.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueColumn;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.check.CheckResult;
import io.datamorph.spec.check.SpecChecker;
import io.datamorph.spec.document.Check.Severity;
import io.datamorph.spec.document.SpecReader;
import io.datamorph.spec.document.SpecReading;
import io.datamorph.spec.type.DataTypes;
import io.datamorph.spec.typed.TypedSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Only what follows from the spec becomes a rule: a right result keeps to all of them. */
class RulesTest {

  @Test
  void aFilterOnAColumnThatReachesTheTargetStillHolds() {
    assertEquals(
        List.of("not_null", "filter"),
        categories(
            rules(
                """
                - {name: paid, op: filter, input: orders, where: "status = 'PAID' and total > 5"}
                - {name: short, op: select, input: paid, columns: [order_id, {name: state, expr: status}]}
                """,
                "[]")));
  }

  @Test
  void aFilterOnAColumnThatIsComputedAnewIsForgotten() {
    assertEquals(
        List.of("not_null"),
        categories(
            rules(
                """
                - {name: paid, op: filter, input: orders, where: "status = 'PAID'"}
                - {name: renamed, op: derive, input: paid, columns: [{name: status, expr: "'DONE'"}]}
                - {name: short, op: select, input: renamed, columns: [order_id, status]}
                """,
                "[]")));
  }

  @Test
  void aFilterOnTheSideThatALeftJoinMayMissIsForgotten() {
    List<Rule> rules =
        rules(
            """
            - {name: paid, op: filter, input: orders, where: "status = 'PAID'"}
            - {name: joined, op: join, left: customers, right: paid, type: left,
               on: "customers.customer_id = paid.customer_id"}
            - {name: short, op: select, input: joined, columns: [city, status]}
            """,
            "[]");
    assertTrue(categories(rules).stream().noneMatch("filter"::equals), rules.toString());
  }

  @Test
  void aFilterBeforeGroupsHoldsForTheColumnsGrouped() {
    List<Rule> rules =
        rules(
            """
            - {name: some, op: filter, input: orders, where: "customer_id > 5 and total > 3"}
            - {name: totals, op: aggregate, input: some, groupBy: [customer_id],
               measures: [{name: n, expr: "count()"}], having: "count() > 1 and max(total) > 9"}
            """,
            "[customer_id]");
    assertEquals(
        List.of("key_unique", "key_not_null", "not_null", "filter", "having"), categories(rules));
    assertEquals(Severity.ERROR, rules.get(1).severity());
  }

  @Test
  void sumsReconcileOnlyWhenEveryGroupReachesTheTarget() {
    String totals =
        """
        - {name: totals, op: aggregate, input: orders, groupBy: [customer_id],
           measures: [{name: spent, expr: "sum(total)"}, {name: n, expr: "count(order_id)"},
             {name: kinds, expr: "count(distinct status)"}, {name: mean, expr: "avg(total)"}]}
        """;
    assertEquals(List.of("spent", "n"), reconciled(rules(totals, "[]")));
    assertEquals(
        List.of(),
        reconciled(
            rules(
                totals + "- {name: big, op: filter, input: totals, where: \"spent > 5\"}\n",
                "[]")));
    assertEquals(
        List.of("spent", "n"),
        reconciled(
            rules(
                totals
                    + "- {name: zero, op: fill, input: totals, values: [{name: spent, expr: \"0\"}]}\n",
                "[]")));
    assertEquals(
        List.of("n"),
        reconciled(
            rules(
                totals
                    + "- {name: one, op: fill, input: totals, values: [{name: spent, expr: \"1\"}]}\n",
                "[]")));
  }

  @Test
  void aLimitBoundsTheRowsUnlessAJoinRepeatsThem() {
    String top =
        """
        - {name: top, op: limit, input: orders, count: 3, orderBy: [{expr: total, direction: desc}]}
        """;
    assertEquals(1, count(rules(top, "[]"), Rule.RowsAtMost.class));
    String joined =
        top
            + """
            - {name: joined, op: join, left: top, right: customers, type: inner,
               on: "top.customer_id = customers.customer_id"}
            - {name: short, op: select, input: joined, columns: [order_id, city]}
            """;
    assertEquals(0, count(rules(joined, "[]"), Rule.RowsAtMost.class));
  }

  @Test
  void aKeyThatMayBeNullIsWorthAWarningOnly() {
    List<Rule> rules =
        rules(
            """
            - {name: totals, op: aggregate, input: customers, groupBy: [email],
               measures: [{name: n, expr: "count()"}]}
            """,
            "[email]");
    assertEquals(Severity.WARNING, rules.get(1).severity());
  }

  @Test
  void allOfNothingIsOneRow() {
    List<Rule> rules =
        rules(
            """
            - {name: some, op: filter, input: orders, where: "total > 3"}
            - {name: all, op: aggregate, input: some, groupBy: [], measures: [{name: n, expr: "count()"}]}
            """,
            "[]");
    assertEquals(List.of("not_null", "limit", "reconciliation"), categories(rules));
  }

  private static final String TOTALS =
      """
      - {name: some, op: filter, input: orders, where: "customer_id > 5"}
      - {name: totals, op: aggregate, input: some, groupBy: [customer_id],
         measures: [{name: n, expr: "count()"}]}
      - {name: top, op: limit, input: totals, count: 3, orderBy: [customer_id]}
      """;

  @Test
  void whatHoldsOfNewRowsIsNotAskedOfThoseThatStay() {
    assertEquals(
        List.of("source_keys_unique", "key_unique", "key_not_null", "not_null"),
        categories(rules(TOTALS, "{table: public.counts, mode: merge, keys: [customer_id]}")));
    assertEquals(
        List.of("source_keys_unique", "keys_free", "key_not_null", "not_null"),
        categories(rules(TOTALS, "{table: public.counts, mode: append, keys: [customer_id]}")));
    assertEquals(
        List.of("not_null"),
        categories(rules(TOTALS, "{table: public.counts, mode: append, keys: []}")));
  }

  @Test
  void aTargetWithoutRowsOfItsOwnKeepsToAllThatHoldsOfNewRows() {
    assertEquals(
        List.of("source_keys_unique", "key_unique", "key_not_null", "not_null", "filter", "limit"),
        categories(rules(TOTALS, "{table: public.fresh, mode: merge, keys: [customer_id]}")));
  }

  @Test
  void aFirstHistoryKeepsToTheFactsAlsoOfTheColumnThatBecomesItsTime() {
    String steps =
        """
        - {name: late, op: filter, input: orders, where: "day > date '2024-01-01' and total > 5"}
        - {name: short, op: select, input: late, columns: [order_id, total, day]}
        """;
    List<Rule> rules =
        rules(
            steps,
            "{table: public.fresh, mode: scd2, keys: [order_id], history: {validFrom: day}}");
    assertEquals(
        List.of(
            "source_keys_unique",
            "key_unique",
            "one_current",
            "key_not_null",
            "not_null",
            "filter",
            "filter"),
        categories(rules));
    assertEquals(
        List.of("order_id", "valid_from"),
        ((KeyRule.KeysUnique) rules.get(1)).keys().stream().map(column -> column.id()).toList());
    String facts = rules.subList(5, 7).toString();
    assertTrue(facts.contains("valid_from") && !facts.contains("id=day"), facts);
  }

  @Test
  void sumsOfAHistoryNeedNotReconcile() {
    String totals =
        """
        - {name: totals, op: aggregate, input: orders, groupBy: [customer_id],
           measures: [{name: spent, expr: "sum(total)"}]}
        """;
    assertEquals(
        List.of(),
        reconciled(
            rules(
                totals,
                "{table: public.fresh, mode: scd2, keys: [customer_id],"
                    + " history: {asOf: \"2024-01-01T00:00:00Z\"}}")));
    assertEquals(
        List.of("spent"),
        reconciled(rules(totals, "{table: public.fresh, mode: append, keys: []}")));
  }

  private static List<String> categories(List<Rule> rules) {
    return rules.stream().map(Rule::category).toList();
  }

  private static long count(List<Rule> rules, Class<? extends Rule> kind) {
    return rules.stream().filter(kind::isInstance).count();
  }

  private static List<String> reconciled(List<Rule> rules) {
    return rules.stream()
        .filter(Rule.Reconciles.class::isInstance)
        .flatMap(rule -> ((Rule.Reconciles) rule).measures().stream())
        .map(measure -> measure.column().id())
        .toList();
  }

  /**
   * The rules of a spec.
   *
   * @param target its keys for one that is replaced, or the whole of it
   */
  private static List<Rule> rules(String steps, String target) {
    String yaml =
        """
        version: "1"
        name: test
        sources:
          - {name: customers, connection: warehouse, table: public.customers}
          - {name: orders, connection: warehouse, table: public.orders}
        steps:
        %s
        target: %s
        """
            .formatted(
                steps.indent(2),
                target.startsWith("{")
                    ? "{connection: warehouse, " + target.substring(1)
                    : "{connection: warehouse, table: public.result, mode: replace, keys: %s}"
                        .formatted(target));
    // A source that no step reads is an error.
    String read = yaml;
    for (String source : List.of("customers", "orders")) {
      if (!steps.matches("(?s).*(input|left|right): " + source + "\\b.*")) {
        read = read.replaceAll(" *- \\{name: " + source + ",.*\n", "");
      }
    }
    return Rules.of(checked(read));
  }

  private static TypedSpec checked(String yaml) {
    if (!(SpecReader.read(yaml) instanceof SpecReading.Read read)) {
      throw new AssertionError(SpecReader.read(yaml) + "\n" + yaml);
    }
    if (!(SpecChecker.check(read.spec(), shop()) instanceof CheckResult.Accepted accepted)) {
      throw new AssertionError(SpecChecker.check(read.spec(), shop()) + "\n" + yaml);
    }
    return accepted.spec();
  }

  private static Catalogue shop() {
    return new Catalogue(
        "warehouse",
        List.of(
            table("customers", "customer_id integer!", "city text!", "email text"),
            table(
                "orders",
                "order_id integer!",
                "customer_id integer!",
                "status text!",
                "total decimal(12,2)",
                "day date!"),
            table("counts", "customer_id integer!", "n bigint!")));
  }

  private static CatalogueTable table(String name, String... columns) {
    return new CatalogueTable(
        new TableName("public", name),
        Optional.empty(),
        Stream.of(columns)
            .map(
                column -> {
                  String[] parts = column.replace("!", "").split(" ", 2);
                  return new CatalogueColumn(
                      parts[0],
                      DataTypes.parse(parts[1]).orElseThrow(),
                      parts[1],
                      !column.endsWith("!"),
                      Optional.empty());
                })
            .toList(),
        List.of(),
        List.of(),
        List.of(),
        1000,
        true);
  }
}
