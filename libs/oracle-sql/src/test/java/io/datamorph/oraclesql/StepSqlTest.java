package io.datamorph.oraclesql;

import static io.datamorph.oraclesql.Expressions.BIGINT;
import static io.datamorph.oraclesql.Expressions.INT;
import static io.datamorph.oraclesql.Expressions.TEXT;
import static io.datamorph.oraclesql.Expressions.aggregate;
import static io.datamorph.oraclesql.Expressions.arithmetic;
import static io.datamorph.oraclesql.Expressions.compare;
import static io.datamorph.oraclesql.Expressions.decimal;
import static io.datamorph.oraclesql.Expressions.literal;
import static io.datamorph.oraclesql.Expressions.number;
import static io.datamorph.oraclesql.Expressions.text;
import static io.datamorph.oraclesql.Pipeline.column;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datamorph.spec.document.JoinType;
import io.datamorph.spec.document.Keep;
import io.datamorph.spec.document.NullKeys;
import io.datamorph.spec.document.OrderKey.Direction;
import io.datamorph.spec.document.OrderKey.Nulls;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.Arithmetic.Operator;
import io.datamorph.spec.typed.TypedExpression.Compare;
import io.datamorph.spec.typed.TypedOrderKey;
import io.datamorph.spec.typed.TypedStep;
import io.datamorph.spec.typed.TypedStep.Carried;
import io.datamorph.testkit.TestDatabase;
import io.datamorph.testkit.TestInfra;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What each kind of step makes of a few rows, worked out by hand. */
class StepSqlTest {

  private static TestDatabase database;

  @BeforeAll
  static void makeTables() {
    database = TestInfra.shared().newDatabase();
    database.execute(
        """
        CREATE TABLE orders (id smallint, customer char(4), amount numeric(10,2), note text);
        INSERT INTO orders VALUES
          (1, 'a', 10.00, 'x'), (2, 'a', NULL, NULL), (3, 'B', 5.50, 'x'), (3, 'B', 5.50, 'x'),
          (4, NULL, 7.00, 'y');
        CREATE TABLE customers (id text, city text);
        INSERT INTO customers VALUES ('a', 'Oslo'), ('c', 'Porto'), (NULL, 'Lyon');
        CREATE TABLE "Order" ("select" integer, "ünï ""q\""" text);
        INSERT INTO "Order" VALUES (1, 'eins');
        CREATE TABLE nothing (id integer)""");
  }

  private static Pipeline orders() {
    return new Pipeline()
        .source(
            "orders",
            "orders",
            column("id", INT),
            column("customer", TEXT),
            column("amount", decimal(10, 2)),
            column("note", TEXT));
  }

  private static Pipeline both() {
    return orders().source("customers", "customers", column("id", TEXT), column("city", TEXT));
  }

  @Test
  void aSourceLosesPaddingAndWidens() {
    check(
        "source",
        orders(),
        "1|a|10.00|x",
        "2|a|null|null",
        "3|B|5.50|x",
        "3|B|5.50|x",
        "4|null|7.00|y");
  }

  @Test
  void selectKeepsRenamesAndComputes() {
    check(
        "select",
        orders()
            .step(
                p ->
                    new TypedStep.Select(
                        "short",
                        "orders",
                        List.of(
                            p.computed("order", p.ref("orders", "id")),
                            p.computed(
                                "twice",
                                arithmetic(
                                    Operator.MULTIPLY,
                                    p.ref("orders", "amount"),
                                    number(2),
                                    decimal(20, 2)))))),
        "1|20.00",
        "2|null",
        "3|11.00",
        "3|11.00",
        "4|14.00");
  }

  @Test
  void deriveReplacesAndAddsInPlace() {
    check(
        "derive",
        orders()
            .step(
                p -> {
                  var note = p.computed("note", text("n"));
                  var next =
                      p.computed(
                          "next", arithmetic(Operator.ADD, p.ref("orders", "id"), number(1), INT));
                  var columns = new ArrayList<>(p.columns("orders"));
                  columns.add(next.column());
                  return new TypedStep.Derive("more", "orders", columns, List.of(note, next));
                }),
        "1|a|10.00|n|2",
        "2|a|null|n|3",
        "3|B|5.50|n|4",
        "3|B|5.50|n|4",
        "4|null|7.00|n|5");
  }

  @Test
  void filterKeepsWhatIsTrueAndNotWhatIsNull() {
    check(
        "filter",
        orders()
            .step(
                p ->
                    new TypedStep.Filter(
                        "cheap",
                        "orders",
                        p.columns("orders"),
                        compare(
                            p.ref("orders", "amount"),
                            Compare.Operator.LESS,
                            literal("8.00", decimal(3, 2))))),
        "3|B|5.50|x",
        "3|B|5.50|x",
        "4|null|7.00|y");
  }

  @Test
  void joinsMatchEqualKeysAndNeverNull() {
    check("join_inner", both().step(p -> join(p, JoinType.INNER)), "1|a|Oslo", "2|a|Oslo");
    check(
        "join_left",
        both().step(p -> join(p, JoinType.LEFT)),
        "1|a|Oslo",
        "2|a|Oslo",
        "3|null|null",
        "3|null|null",
        "4|null|null");
    check(
        "join_right",
        both().step(p -> join(p, JoinType.RIGHT)),
        "1|a|Oslo",
        "2|a|Oslo",
        "null|c|Porto",
        "null|null|Lyon");
    check(
        "join_full",
        both().step(p -> join(p, JoinType.FULL)),
        "1|a|Oslo",
        "2|a|Oslo",
        "3|null|null",
        "3|null|null",
        "4|null|null",
        "null|c|Porto",
        "null|null|Lyon");
  }

  @Test
  void semiAndAntiJoinsKeepTheLeftSideOnly() {
    check("join_semi", both().step(p -> oneSided(p, JoinType.SEMI)), "1|a", "2|a");
    check("join_anti", both().step(p -> oneSided(p, JoinType.ANTI)), "3|B", "3|B", "4|null");
  }

  @Test
  void aCrossJoinPairsAll() {
    check(
        "join_cross",
        new Pipeline()
            .source("nothing", "nothing", column("id", INT))
            .source("customers", "customers", column("id", TEXT), column("city", TEXT))
            .step(
                p ->
                    new TypedStep.Join(
                        "pairs",
                        "nothing",
                        "customers",
                        JoinType.CROSS,
                        Optional.empty(),
                        List.of(
                            carried(p, "nothing", "id", "id"),
                            carried(p, "customers", "city", "city")))));
  }

  @Test
  void aFullJoinTakesAnyCondition() {
    check(
        "join_full_any",
        both()
            .step(
                p ->
                    new TypedStep.Join(
                        "joined",
                        "orders",
                        "customers",
                        JoinType.FULL,
                        Optional.of(
                            compare(
                                p.ref("orders", "customer"),
                                Compare.Operator.GREATER,
                                p.ref("customers", "id"))),
                        List.of(
                            carried(p, "orders", "id", "id"),
                            carried(p, "customers", "city", "city")))),
        "1|null",
        "2|null",
        "3|null",
        "3|null",
        "4|null",
        "null|Lyon",
        "null|Oslo",
        "null|Porto");
  }

  @Test
  void aggregateGroupsNullWithNullAndDropsWhatHavingNeeds() {
    check(
        "aggregate",
        orders()
            .step(
                p ->
                    new TypedStep.Aggregate(
                        "totals",
                        "orders",
                        List.of(p.computed("customer", p.ref("orders", "customer"))),
                        List.of(
                            p.computed(
                                "total",
                                aggregate("sum", decimal(38, 2), p.ref("orders", "amount")))),
                        List.of(),
                        Optional.empty())),
        "B|11.00",
        "a|10.00",
        "null|7.00");
    check(
        "aggregate_having",
        orders()
            .step(
                p -> {
                  var rows = p.computed("rows", aggregate("count", BIGINT));
                  return new TypedStep.Aggregate(
                      "totals",
                      "orders",
                      List.of(p.computed("customer", p.ref("orders", "customer"))),
                      List.of(p.computed("last", aggregate("max", INT, p.ref("orders", "id")))),
                      List.of(rows),
                      Optional.of(
                          compare(
                              new TypedExpression.ColumnRef("totals", rows.column()),
                              Compare.Operator.GREATER,
                              literal("1", BIGINT))));
                }),
        "B|3",
        "a|2");
  }

  @Test
  void anAggregateWithoutGroupsHasOneRowEvenOfNothing() {
    check(
        "aggregate_all",
        new Pipeline()
            .source("nothing", "nothing", column("id", INT))
            .step(
                p ->
                    new TypedStep.Aggregate(
                        "count",
                        "nothing",
                        List.of(),
                        List.of(
                            p.computed("n", aggregate("count", BIGINT)),
                            p.computed("s", aggregate("sum", BIGINT, p.ref("nothing", "id")))),
                        List.of(),
                        Optional.empty())),
        "0|null");
  }

  @Test
  void aConstantGroupIsAGroup() {
    check(
        "aggregate_constant",
        orders()
            .step(
                p ->
                    new TypedStep.Aggregate(
                        "all",
                        "orders",
                        List.of(p.computed("k", text("all"))),
                        List.of(p.computed("n", aggregate("count", BIGINT))),
                        List.of(),
                        Optional.empty())),
        "all|5");
  }

  @Test
  void limitTakesTheFirstOfATotalOrder() {
    check(
        "limit",
        orders()
            .step(
                p ->
                    new TypedStep.Sort(
                        "sorted",
                        "orders",
                        p.columns("orders"),
                        List.of(key(p, "orders", "id", Direction.ASC, Nulls.LAST))))
            .step(
                p ->
                    new TypedStep.Limit(
                        "top",
                        "sorted",
                        p.columns("sorted"),
                        2,
                        List.of(
                            key(p, "sorted", "amount", Direction.DESC, Nulls.FIRST),
                            key(p, "sorted", "customer", Direction.ASC, Nulls.LAST)))),
        "1|a|10.00|x",
        "2|a|null|null");
  }

  @Test
  void fillReplacesNullOnly() {
    check(
        "fill",
        orders()
            .step(
                p ->
                    new TypedStep.Fill(
                        "filled",
                        "orders",
                        p.columns("orders"),
                        List.of(
                            p.computed("customer", text("?")),
                            p.computed("amount", literal("0.00", decimal(10, 2)))))),
        "1|a|10.00|x",
        "2|a|0.00|null",
        "3|B|5.50|x",
        "3|B|5.50|x",
        "4|?|7.00|y");
  }

  @Test
  void dedupeKeepsTheFirstOrTheLastOfAKey() {
    check(
        "dedupe_first",
        orders().step(p -> dedupe(p, Keep.FIRST)),
        "2|a|null|null",
        "3|B|5.50|x",
        "4|null|7.00|y");
    check(
        "dedupe_last",
        orders().step(p -> dedupe(p, Keep.LAST)),
        "1|a|10.00|x",
        "3|B|5.50|x",
        "4|null|7.00|y");
  }

  @Test
  void oddNamesAreQuotedAndLongOnesStayApart() {
    String longName = "ä".repeat(40);
    check(
        "odd_names",
        new Pipeline()
            .source("Order", "Order", column("select", INT), column("ünï \"q\"", TEXT))
            .step(
                p ->
                    new TypedStep.Sort(
                        longName + "1",
                        "Order",
                        p.columns("Order"),
                        List.of(key(p, "Order", "select", Direction.ASC, Nulls.LAST))))
            .step(
                p ->
                    new TypedStep.Filter(
                        longName + "2",
                        longName + "1",
                        p.columns("Order"),
                        compare(p.ref("Order", "select"), Compare.Operator.EQUAL, number(1))))
            .step(
                p ->
                    new TypedStep.Filter(
                        "pg_order",
                        longName + "2",
                        p.columns("Order"),
                        compare(p.ref("Order", "select"), Compare.Operator.EQUAL, number(1)))),
        "1|eins");
  }

  @Test
  void aFilterIsFinishedBeforeADivisionThatItMakesSafe() {
    check(
        "fence",
        orders()
            .step(
                p ->
                    new TypedStep.Filter(
                        "others",
                        "orders",
                        p.columns("orders"),
                        compare(p.ref("orders", "id"), Compare.Operator.GREATER, number(3))))
            .step(
                p ->
                    new TypedStep.Select(
                        "shares",
                        "others",
                        List.of(
                            p.computed(
                                "share",
                                arithmetic(
                                    Operator.DIVIDE,
                                    number(1),
                                    arithmetic(
                                        Operator.SUBTRACT, p.ref("others", "id"), number(3), INT),
                                    decimal(38, 10)))))),
        "1.0000000000");
  }

  private static TypedStep join(Pipeline p, JoinType type) {
    return new TypedStep.Join(
        "joined",
        "orders",
        "customers",
        type,
        Optional.of(sameCustomer(p)),
        List.of(
            carried(p, "orders", "id", "id"),
            carried(p, "customers", "id", "customers_id"),
            carried(p, "customers", "city", "city")));
  }

  private static TypedStep oneSided(Pipeline p, JoinType type) {
    return new TypedStep.Join(
        "kept",
        "orders",
        "customers",
        type,
        Optional.of(sameCustomer(p)),
        List.of(carried(p, "orders", "id", "id"), carried(p, "orders", "customer", "customer")));
  }

  private static TypedExpression sameCustomer(Pipeline p) {
    return compare(p.ref("orders", "customer"), Compare.Operator.EQUAL, p.ref("customers", "id"));
  }

  private static Carried carried(Pipeline p, String relation, String from, String to) {
    var column = p.ref(relation, from).column();
    return new Carried(relation, column, column(to, column.type()));
  }

  private static TypedOrderKey key(
      Pipeline p, String relation, String column, Direction direction, Nulls nulls) {
    return new TypedOrderKey(p.ref(relation, column), direction, nulls);
  }

  private static TypedStep dedupe(Pipeline p, Keep keep) {
    return new TypedStep.Dedupe(
        "one_each",
        "orders",
        p.columns("orders"),
        List.of(p.ref("orders", "customer")),
        keep,
        List.of(key(p, "orders", "amount", Direction.DESC, Nulls.FIRST)),
        NullKeys.EQUAL);
  }

  private static void check(String golden, Pipeline pipeline, String... rows) {
    String sql = OracleSql.of(pipeline.spec());
    Golden.check("steps/" + golden, sql);
    assertEquals(List.of(rows), Guarded.rows(database, sql).stream().sorted().toList(), sql);
  }
}
