package io.datamorph.oraclesql;

import static io.datamorph.oraclesql.Expressions.BIGINT;
import static io.datamorph.oraclesql.Expressions.BOOL;
import static io.datamorph.oraclesql.Expressions.DATE;
import static io.datamorph.oraclesql.Expressions.DOUBLE;
import static io.datamorph.oraclesql.Expressions.INT;
import static io.datamorph.oraclesql.Expressions.TEXT;
import static io.datamorph.oraclesql.Expressions.TIMESTAMP;
import static io.datamorph.oraclesql.Expressions.TIMESTAMPTZ;
import static io.datamorph.oraclesql.Expressions.UUID;
import static io.datamorph.oraclesql.Expressions.aggregate;
import static io.datamorph.oraclesql.Expressions.call;
import static io.datamorph.oraclesql.Expressions.decimal;
import static io.datamorph.oraclesql.Expressions.distinct;
import static io.datamorph.oraclesql.Expressions.literal;
import static io.datamorph.oraclesql.Expressions.nothing;
import static io.datamorph.oraclesql.Expressions.number;
import static io.datamorph.oraclesql.Expressions.ref;
import static io.datamorph.oraclesql.Expressions.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datamorph.spec.function.FunctionDefinition;
import io.datamorph.spec.function.Functions;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.Call;
import io.datamorph.testkit.TestDatabase;
import io.datamorph.testkit.TestInfra;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What each function computes in PostgreSQL, worked out by hand. */
class FunctionsTest {

  private static TestDatabase database;

  private final List<Call> calls = new ArrayList<>();
  private final List<String> values = new ArrayList<>();

  @BeforeAll
  static void makeTables() {
    database = TestInfra.shared().newDatabase();
    database.execute(
        """
        CREATE TABLE one (x integer);
        INSERT INTO one VALUES (1);
        CREATE TABLE t (i integer, n bigint, d numeric(12,2), f double precision, s text, b boolean,
          u uuid);
        INSERT INTO t VALUES
          (1, 9223372036854775807, 0.01, 1, 'b', true, 'b0000000-0000-0000-0000-000000000000'),
          (2, 0, 0.01, 2, 'B', false, 'a0000000-0000-0000-0000-000000000000'),
          (2, 0, 0.03, 2, 'ä', NULL, NULL),
          (NULL, NULL, NULL, NULL, NULL, NULL, NULL)""");
  }

  @Test
  void everyFunctionOfTheCatalogueHasItsSpelling() {
    TreeSet<String> spelled = new TreeSet<>(Spellings.functions());
    spelled.addAll(WindowSpellings.functions());
    assertEquals(
        Functions.all().stream()
            .map(FunctionDefinition::name)
            .collect(Collectors.toCollection(TreeSet::new)),
        spelled);
  }

  @Test
  void textFunctionsCountCodePointsAndKnowAllLetters() {
    is("ärger 🦊", call("lower", TEXT, text("ÄRGER 🦊")));
    is("STRASSE É", call("upper", TEXT, text("straße é")));
    is("O'neil Jean-luc  Élan ", call("initcap", TEXT, text("o'NEIL jean-LUC  élan ")));
    is("", call("initcap", TEXT, text("")));
    is("ǅaba Ssa Ας-σ", call("initcap", TEXT, text("ǆaba ßa ΑΣ-σ")));
    is("null", call("initcap", TEXT, nothing(TEXT)));
    is("a b", call("trim", TEXT, text("  a b ")));
    is("\ta", call("ltrim", TEXT, text(" \ta")));
    is("a", call("rtrim", TEXT, text("a  ")));
    is("2", call("length", INT, text("🦊ä")));
    is("🦊b", call("substring", TEXT, text("a🦊bc"), number(2), number(2)));
    is("bc", call("substring", TEXT, text("abc"), number(2)));
    is("", call("substring", TEXT, text("abc"), number(9), number(2)));
    is("ab", call("left", TEXT, text("abc"), number(2)));
    is("", call("right", TEXT, text("abc"), number(0)));
    is("abc", call("right", TEXT, text("abc"), number(5)));
    is("a--c", call("replace", TEXT, text("abc"), text("b"), text("--")));
    is("ab", call("concat", TEXT, text("a"), text("b")));
    is("null", call("concat", TEXT, text("a"), nothing(TEXT)));
    is("a-b", call("concat_ws", TEXT, text("-"), text("a"), nothing(TEXT), text("b")));
    is("", call("concat_ws", TEXT, text("-"), nothing(TEXT)));
    is("c", call("split_part", TEXT, text("a,b,c"), text(","), number(3)));
    is("", call("split_part", TEXT, text("a,b,c"), text(","), number(4)));
    is("true", call("starts_with", BOOL, text("abc"), text("ab")));
    is("true", call("ends_with", BOOL, text("abc"), text("bc")));
    is("true", call("ends_with", BOOL, text("abc"), text("")));
    is("false", call("ends_with", BOOL, text("c"), text("bc")));
    is("true", call("contains", BOOL, text("abc"), text("b")));
    is("false", call("contains", BOOL, text("abc"), text("%")));
    is("xya", call("lpad", TEXT, text("a"), number(3), text("xy")));
    is("ab", call("lpad", TEXT, text("abc"), number(2), text("x")));
    is("axx", call("rpad", TEXT, text("a"), number(3), text("x")));
    is("🦊ba", call("reverse", TEXT, text("ab🦊")));
    is("3", call("position", INT, text("c"), text("äbc")));
    is("0", call("position", INT, text("x"), text("abc")));
    check("text", "one");
  }

  @Test
  void patternsMatchAsInPostgres() {
    String email = "^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$";
    is("true", call("regexp_like", BOOL, text("ada@example.org"), text(email)));
    is("false", call("regexp_like", BOOL, text("ada@example.org\n"), text(email)));
    is("false", call("regexp_like", BOOL, text("ada@example"), text(email)));
    is("false", call("regexp_like", BOOL, text("a b@example.org"), text(email)));
    is("true", call("regexp_like", BOOL, text("x42"), text("\\d{2}")));
    is("false", call("regexp_like", BOOL, text("٣"), text("\\d")));
    is("false", call("regexp_like", BOOL, text("ä"), text("^\\w$")));
    is("true", call("regexp_like", BOOL, text("a\nb"), text("a.b")));
    is("true", call("regexp_like", BOOL, text("a.b"), text("a[.$]b")));
    is("null", call("regexp_like", BOOL, nothing(TEXT), text("a")));
    is("#-#", call("regexp_replace", TEXT, text("12-3"), text("[0-9]+"), text("#")));
    is("a&b", call("regexp_replace", TEXT, text("axb"), text("x"), text("&")));
    check("patterns", "one");
  }

  @Test
  void numbersAreRoundedHalfAwayFromZero() {
    is("7", call("abs", INT, number(-7)));
    is("-1", call("sign", INT, literal("-0.5", DOUBLE)));
    is("3", call("round", decimal(2, 0), literal("2.5", decimal(2, 1))));
    is("-3", call("round", decimal(2, 0), literal("-2.5", decimal(2, 1))));
    is("2.68", call("round", decimal(4, 2), literal("2.675", decimal(4, 3)), number(2)));
    is("1300", call("round", decimal(5, 0), literal("1250", decimal(4, 0)), number(-2)));
    is("3", call("round", DOUBLE, literal("2.5", DOUBLE)));
    is("2.68", call("round", DOUBLE, literal("2.675", DOUBLE), number(2)));
    is("NaN", call("round", DOUBLE, literal("NaN", DOUBLE)));
    is("-3", call("floor", decimal(2, 0), literal("-2.5", decimal(2, 1))));
    is("-2", call("ceil", decimal(2, 0), literal("-2.5", decimal(2, 1))));
    is("-3", call("floor", DOUBLE, literal("-2.5", DOUBLE)));
    is("-1", call("mod", INT, number(-7), number(3)));
    is(
        "0.50",
        call("mod", decimal(3, 2), literal("2.50", decimal(3, 2)), literal("1.00", decimal(3, 2))));
    is("-2", call("div", INT, number(-7), number(3)));
    is("3", call("div", BIGINT, literal("7", BIGINT), literal("2", BIGINT)));
    is("8", call("power", DOUBLE, literal("2", DOUBLE), literal("3", DOUBLE)));
    is("1.4142135623730951", call("sqrt", DOUBLE, literal("2", DOUBLE)));
    is("1", call("exp", DOUBLE, literal("0", DOUBLE)));
    is("0", call("ln", DOUBLE, literal("1", DOUBLE)));
    check("numbers", "one");
  }

  @Test
  void valuesAreChosen() {
    is("2", call("coalesce", INT, nothing(INT), number(2), number(3)));
    is("null", call("nullif", INT, number(2), number(2)));
    is("3", call("greatest", INT, number(2), nothing(INT), number(3)));
    is("null", call("least", INT, nothing(INT), nothing(INT)));
    is("NaN", call("greatest", DOUBLE, literal("NaN", DOUBLE), literal("Infinity", DOUBLE)));
    check("choice", "one");
  }

  @Test
  void datesAreTakenApartAndInstantsAreSeenInUtc() {
    TypedExpression day = literal("2024-12-30", DATE);
    TypedExpression at = literal("2024-02-29 13:45:07.9", TIMESTAMP);
    TypedExpression instant = literal("2024-02-29 23:30:00-05", TIMESTAMPTZ);
    is("2024", call("year", INT, day));
    is("4", call("quarter", INT, day));
    is("3", call("month", INT, instant));
    is("1", call("day", INT, instant));
    is("4", call("hour", INT, instant));
    is("45", call("minute", INT, at));
    is("7", call("second", INT, at));
    is("1", call("day_of_week", INT, day));
    is("7", call("day_of_week", INT, literal("2024-12-29", DATE)));
    is("365", call("day_of_year", INT, day));
    is("1", call("week", INT, day));
    is("2024-12-01", call("date_trunc", DATE, text("month"), day));
    is("2024-12-23", call("date_trunc", DATE, text("week"), literal("2024-12-29", DATE)));
    is("2024-02-29 13:00:00", call("date_trunc", TIMESTAMP, text("hour"), at));
    is("2024-03-01 00:00:00+00", call("date_trunc", TIMESTAMPTZ, text("day"), instant));
    is("2024-12-25", call("date_add", DATE, day, number(-5)));
    is("2024-02-29", call("add_months", DATE, literal("2024-01-31", DATE), number(1)));
    is("2023-11-29 13:45:07.9", call("add_months", TIMESTAMP, at, number(-3)));
    is("-3", call("date_diff", INT, literal("2024-12-27", DATE), day));
    check("dates", "one");
  }

  @Test
  void aggregatesSkipNullAndKeepTheirTypes() {
    is("4", aggregate("count", BIGINT));
    is("3", aggregate("count", BIGINT, ref("i", INT)));
    is("2", distinct("count", BIGINT, ref("i", INT)));
    is("3", distinct("count", BIGINT, ref("s", TEXT)));
    is("5", aggregate("sum", BIGINT, ref("i", INT)));
    is("3", distinct("sum", BIGINT, ref("i", INT)));
    is("0.05", aggregate("sum", decimal(38, 2), ref("d", decimal(12, 2))));
    is("5", aggregate("sum", DOUBLE, ref("f", DOUBLE)));
    is("1.6666666667", aggregate("avg", decimal(38, 10), ref("i", INT)));
    is("1.5000000000", distinct("avg", decimal(38, 10), ref("i", INT)));
    is("0.0166666667", aggregate("avg", decimal(38, 10), ref("d", decimal(12, 2))));
    is("3074457345618258602.3333333333", aggregate("avg", decimal(38, 10), ref("n", BIGINT)));
    is("1.6666666666666667", aggregate("avg", DOUBLE, ref("f", DOUBLE)));
    is("B", aggregate("min", TEXT, ref("s", TEXT)));
    is("ä", aggregate("max", TEXT, ref("s", TEXT)));
    is("false", aggregate("min", BOOL, ref("b", BOOL)));
    is("true", aggregate("max", BOOL, ref("b", BOOL)));
    is("a0000000-0000-0000-0000-000000000000", aggregate("min", UUID, ref("u", UUID)));
    is("false", aggregate("bool_and", BOOL, ref("b", BOOL)));
    is("true", aggregate("bool_or", BOOL, ref("b", BOOL)));
    check("aggregates", "t");
  }

  @Test
  void aggregatesOfNoRowsAreNullAndCountIsZero() {
    is("0", aggregate("count", BIGINT));
    is("null", aggregate("sum", BIGINT, ref("i", INT)));
    is("null", aggregate("avg", decimal(38, 10), ref("i", INT)));
    is("null", aggregate("max", TEXT, ref("s", TEXT)));
    check("aggregates_of_nothing", "t WHERE FALSE");
  }

  private void is(String value, Call call) {
    calls.add(call);
    values.add(value);
  }

  private void check(String golden, String from) {
    StringBuilder sql = new StringBuilder();
    for (int i = 0; i < calls.size(); i++) {
      String text = ExpressionSql.overOneRelation().emit(calls.get(i));
      sql.append(text).append('\n');
      assertEquals(
          List.of(values.get(i)),
          Guarded.rows(database, "SELECT (" + text + ")::text AS x FROM " + from),
          text);
    }
    Golden.check("functions/" + golden, sql.toString());
  }
}
