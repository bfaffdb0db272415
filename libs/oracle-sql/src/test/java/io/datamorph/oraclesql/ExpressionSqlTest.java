package io.datamorph.oraclesql;

import static io.datamorph.oraclesql.Expressions.BIGINT;
import static io.datamorph.oraclesql.Expressions.BOOL;
import static io.datamorph.oraclesql.Expressions.DATE;
import static io.datamorph.oraclesql.Expressions.DOUBLE;
import static io.datamorph.oraclesql.Expressions.INT;
import static io.datamorph.oraclesql.Expressions.JSON;
import static io.datamorph.oraclesql.Expressions.TEXT;
import static io.datamorph.oraclesql.Expressions.TIMESTAMP;
import static io.datamorph.oraclesql.Expressions.TIMESTAMPTZ;
import static io.datamorph.oraclesql.Expressions.UUID;
import static io.datamorph.oraclesql.Expressions.arithmetic;
import static io.datamorph.oraclesql.Expressions.call;
import static io.datamorph.oraclesql.Expressions.cast;
import static io.datamorph.oraclesql.Expressions.compare;
import static io.datamorph.oraclesql.Expressions.decimal;
import static io.datamorph.oraclesql.Expressions.literal;
import static io.datamorph.oraclesql.Expressions.nothing;
import static io.datamorph.oraclesql.Expressions.number;
import static io.datamorph.oraclesql.Expressions.ref;
import static io.datamorph.oraclesql.Expressions.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.Arithmetic.Operator;
import io.datamorph.spec.typed.TypedExpression.Compare;
import io.datamorph.testkit.TestDatabase;
import io.datamorph.testkit.TestInfra;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What each operator computes in PostgreSQL, worked out by hand. */
class ExpressionSqlTest {

  private static TestDatabase database;

  private final Map<TypedExpression, String> expected = new LinkedHashMap<>();

  @BeforeAll
  static void makeTable() {
    database = TestInfra.shared().newDatabase();
    database.execute(
        """
        CREATE TABLE t (i integer, n bigint, d numeric(12,2), f double precision, s text, b boolean,
          day date, at timestamp, tz timestamptz, u uuid);
        INSERT INTO t VALUES (7, 3000000000, 12.50, 0.1, 'Ärger', true,
          '2024-02-29', '2024-02-29 13:45:07.6', '2024-02-29 23:30:00-05',
          'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11')""");
  }

  private static final TypedExpression I = ref("i", INT);
  private static final TypedExpression N = ref("n", BIGINT);
  private static final TypedExpression D = ref("d", decimal(12, 2));
  private static final TypedExpression F = ref("f", DOUBLE);
  private static final TypedExpression S = ref("s", TEXT);
  private static final TypedExpression B = ref("b", BOOL);
  private static final TypedExpression TZ = ref("tz", TIMESTAMPTZ);

  @Test
  void literalsHaveTheirTypes() {
    is("5", number(5));
    is("-5", number(-5));
    is("-2147483648", literal("-2147483648", INT));
    is("-9223372036854775808", literal("-9223372036854775808", BIGINT));
    is("12.50", literal("12.50", decimal(4, 2)));
    is("-12.50", literal("-12.50", decimal(4, 2)));
    is("3", literal("3", decimal(1, 0)));
    is("1.5e+300", literal("1.5E300", DOUBLE));
    is("it's", text("it's"));
    is("two\nlines", text("two\nlines"));
    is("a\\", text("a\\"));
    is("a\\'b\\\\'", text("a\\'b\\\\'"));
    is("ünï 🦊", text("ünï 🦊"));
    is("true", literal("true", BOOL));
    is("2024-01-31", literal("2024-01-31", DATE));
    is("2024-01-31 10:00:00", literal("2024-01-31 10:00:00", TIMESTAMP));
    is("2024-01-31 10:00:00+00", literal("2024-01-31 10:00:00", TIMESTAMPTZ));
    is(
        "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
        literal("A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11", UUID));
    is("{\"a\":1}", literal("{\"a\":1}", JSON));
    is("null", nothing(decimal(5, 1)));
    check("literals");
  }

  @Test
  void arithmeticIsExact() {
    is("12", arithmetic(Operator.ADD, I, number(5), INT));
    is("12", arithmetic(Operator.SUBTRACT, I, number(-5), INT));
    is("21000000000", arithmetic(Operator.MULTIPLY, N, I, BIGINT));
    is("156.2500", arithmetic(Operator.MULTIPLY, D, D, decimal(24, 4)));
    is("1.7857142857", arithmetic(Operator.DIVIDE, D, I, decimal(38, 10)));
    is("-1.7857142857", arithmetic(Operator.DIVIDE, D, number(-7), decimal(38, 10)));
    is("428571428.5714285714", arithmetic(Operator.DIVIDE, N, I, decimal(38, 10)));
    // 0.00000000005 is a tie, away from zero; a hair less is not.
    is(
        "0.0000000001",
        arithmetic(
            Operator.DIVIDE,
            literal("5", decimal(1, 0)),
            literal("100000000000", decimal(12, 0)),
            decimal(38, 10)));
    is(
        "0.0000000000",
        arithmetic(
            Operator.DIVIDE,
            literal("49999999999999999999999999", decimal(26, 0)),
            literal("1000000000000000000000000000000000000", decimal(37, 0)),
            decimal(38, 10)));
    is("0.30000000000000004", arithmetic(Operator.ADD, F, literal("0.2", DOUBLE), DOUBLE));
    is("-7", new TypedExpression.Negate(I));
    is("7", new TypedExpression.Negate(new TypedExpression.Negate(I)));
    check("arithmetic");
  }

  @Test
  void aProductTooWideIsCutHalfAwayFromZero() {
    // decimal(38,10) * decimal(10,10): 48 digits, of which 28 before the point leave 10 behind it.
    is(
        "0.0000000001",
        arithmetic(
            Operator.MULTIPLY,
            literal("0.5000000000", decimal(38, 10)),
            literal("0.0000000001", decimal(10, 10)),
            decimal(38, 10)));
    check("product");
  }

  @Test
  void anOverflowAndADivisionByZeroAreErrors() {
    fails("out of range", arithmetic(Operator.ADD, literal("2147483647", INT), I, INT));
    fails("out of range", arithmetic(Operator.MULTIPLY, N, literal("4000000000", BIGINT), BIGINT));
    fails("division by zero", arithmetic(Operator.DIVIDE, D, number(0), decimal(38, 10)));
    fails("overflow", cast(N, decimal(5, 0)));
    fails("out of range", cast(N, INT));
    fails("invalid input", cast(S, INT));
  }

  @Test
  void textIsComparedByCodePoint() {
    is("true", compare(S, Compare.Operator.GREATER, text("z")));
    is("false", compare(text("a"), Compare.Operator.LESS, text("Z")));
    is("true", new TypedExpression.Between(text("B"), text("A"), text("a")));
    is("Ärger", call("greatest", TEXT, text("a"), S, nothing(TEXT)));
    is("Z", call("least", TEXT, text("a"), text("Z")));
    check("text_order");
  }

  @Test
  void comparisonsAndLogicFollowSql() {
    is("true", compare(I, Compare.Operator.EQUAL, number(7)));
    is("false", compare(I, Compare.Operator.NOT_EQUAL, number(7)));
    is("true", compare(D, Compare.Operator.LESS_OR_EQUAL, literal("12.5", decimal(3, 1))));
    is("null", compare(I, Compare.Operator.GREATER_OR_EQUAL, nothing(INT)));
    is("true", new TypedExpression.In(I, List.of(number(1), number(7))));
    is("null", new TypedExpression.In(I, List.of(number(1), nothing(INT))));
    is("true", new TypedExpression.Or(List.of(B, nothing(BOOL))));
    is("null", new TypedExpression.And(List.of(B, nothing(BOOL))));
    is("false", new TypedExpression.Not(B));
    is("false", new TypedExpression.IsNull(I));
    is("true", new TypedExpression.Not(new TypedExpression.IsNull(I)));
    is("true", new TypedExpression.Like(S, "Ä%r", false));
    is("false", new TypedExpression.Like(S, "ä%", false));
    is("true", new TypedExpression.Like(S, "ä%R", true));
    is("true", new TypedExpression.Like(text("50%_"), "50\\%\\_", false));
    check("logic");
  }

  @Test
  void aCaseTakesTheFirstArmThatIsTrue() {
    TypedExpression small = compare(I, Compare.Operator.LESS, number(5));
    TypedExpression large = compare(I, Compare.Operator.GREATER, number(5));
    is(
        "large",
        new TypedExpression.Case(
            List.of(
                new TypedExpression.When(small, text("small")),
                new TypedExpression.When(large, text("large"))),
            Optional.of(text("five")),
            TEXT));
    is(
        "null",
        new TypedExpression.Case(
            List.of(new TypedExpression.When(small, number(1))), Optional.empty(), INT));
    check("case");
  }

  @Test
  void conversionsRoundHalfAwayFromZeroAndShowInstantsInUtc() {
    is("13", cast(D, INT));
    is("3", cast(literal("2.5", DOUBLE), INT));
    is("-3", cast(literal("-2.5", DOUBLE), BIGINT));
    is("-13", cast(literal("-12.9", decimal(3, 1)), BIGINT));
    is("12.5", cast(D, decimal(11, 1)));
    is("0.13", cast(literal("0.125", decimal(4, 3)), decimal(3, 2)));
    is(
        "0.1000000000000000056",
        cast(literal("0.1000000000000000056", decimal(20, 19)), decimal(20, 19)));
    is("0.1", cast(cast(F, decimal(20, 1)), DOUBLE));
    is("123456789012345.67", cast(literal("123456789012345.67", DOUBLE), decimal(20, 2)));
    is("1", cast(B, INT));
    is("true", cast(B, TEXT));
    is("12.50", cast(D, TEXT));
    is("2024-03-01 04:30:00", cast(TZ, TEXT));
    is("2024-03-01", cast(TZ, DATE));
    is("2024-03-01 04:30:00", cast(TZ, TIMESTAMP));
    is("2024-02-29 00:00:00+00", cast(ref("day", DATE), TIMESTAMPTZ));
    is("2024-02-29 13:45:07.6+00", cast(ref("at", TIMESTAMP), TIMESTAMPTZ));
    is("2024-02-29", cast(ref("at", TIMESTAMP), DATE));
    is("2024-02-29", cast(text("2024-02-29"), DATE));
    check("casts");
  }

  @Test
  void aConditionThatCouldFailIsNotComputedWhereAnEarlierOneIsFalse() {
    TypedExpression guarded =
        new TypedExpression.And(
            List.of(
                compare(number(0), Compare.Operator.NOT_EQUAL, number(0)),
                compare(
                    arithmetic(Operator.DIVIDE, I, number(0), decimal(38, 10)),
                    Compare.Operator.GREATER,
                    number(1))));
    is("false", guarded);
    check("guarded");
  }

  private void is(String value, TypedExpression expression) {
    expected.put(expression, value);
  }

  private void check(String golden) {
    StringBuilder sql = new StringBuilder();
    expected.forEach(
        (expression, value) -> {
          String text = ExpressionSql.overOneRelation().emit(expression);
          sql.append(text).append('\n');
          assertEquals(
              List.of(value),
              Guarded.rows(database, "SELECT (" + text + ")::text AS x FROM t"),
              text);
        });
    Golden.check("expressions/" + golden, sql.toString());
  }

  private static void fails(String message, TypedExpression expression) {
    String sql = "SELECT " + ExpressionSql.overOneRelation().emit(expression) + " AS x FROM t";
    IllegalStateException failure =
        assertThrows(IllegalStateException.class, () -> Guarded.rows(database, sql));
    assertTrue(failure.getMessage().contains(message), failure.getMessage());
  }
}
