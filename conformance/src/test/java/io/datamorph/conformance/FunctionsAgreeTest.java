package io.datamorph.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.function.Function;
import io.datamorph.spec.function.FunctionDefinition;
import io.datamorph.spec.function.Functions;
import io.datamorph.spec.typed.Trees;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.testkit.TestDatabase;
import io.datamorph.testkit.TestInfra;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * PostgreSQL and Spark, each by its own compiler, compute the same of every function over a corpus
 * of hard values: {@code functions/corpus.json}, {@code calls.txt} and {@code groups.txt}.
 */
class FunctionsAgreeTest {

  @TempDir static Path folder;

  private static final Map<TypedCall, Map<String, Answer>> ROWS = new LinkedHashMap<>();
  private static final Map<TypedCall, Map<String, Answer>> GROUPS = new LinkedHashMap<>();
  private static Map<String, Optional<String>> ran;
  private static Corpus corpus;
  private static SparkAnswers sparkRows;
  private static SparkAnswers sparkGroups;

  @BeforeAll
  static void computeOnBoth() throws Exception {
    TestDatabase database = TestInfra.shared().newDatabase();
    database.execute("CREATE SCHEMA " + Scripts.STAGING);
    corpus = Corpus.read();
    corpus.load(database);
    try (Connection connection = database.connect()) {
      computeInPostgres(
          new PostgresAnswers(connection, Corpus.TABLE),
          DatabaseCatalogue.read(database, "warehouse"));
    }
    sparkRows = new SparkAnswers(database, "function_rows", Corpus.TABLE, Optional.empty());
    sparkGroups =
        new SparkAnswers(
            database,
            "function_groups",
            Corpus.TABLE,
            Optional.of("F.col(\"grp\").cast(\"string\")"));
    ran =
        new ScriptRun(database)
            .with("function_groups", sparkGroups.script(GROUPS))
            .with("function_rows", sparkRows.script(ROWS))
            .run(folder);
  }

  private static void computeInPostgres(PostgresAnswers postgres, Catalogue catalogue)
      throws Exception {
    List<String> calls = Resources.lines("/functions/calls.txt");
    for (TypedCall call : TypedCall.of(calls, TypedCall.Kind.ROWS, Corpus.TABLE, catalogue)) {
      ROWS.put(call, postgres.ofRows(call));
    }
    List<String> groups = Resources.lines("/functions/groups.txt");
    for (TypedCall call : TypedCall.of(groups, TypedCall.Kind.GROUPS, Corpus.TABLE, catalogue)) {
      GROUPS.put(call, postgres.ofGroups(call));
    }
  }

  static Set<TypedCall> rows() {
    return ROWS.keySet();
  }

  static Set<TypedCall> groups() {
    return GROUPS.keySet();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void both_compute_the_same_in_every_row(TypedCall call) throws SQLException {
    assertEquals(Optional.empty(), ran.get("function_rows"));
    assertSame(call, ROWS.get(call), sparkRows.of(call, ROWS.get(call)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("groups")
  void both_compute_the_same_for_every_group(TypedCall call) throws SQLException {
    assertEquals(Optional.empty(), ran.get("function_groups"));
    assertSame(call, GROUPS.get(call), sparkGroups.of(call, GROUPS.get(call)));
  }

  /** Window functions take a step of their own; the reference's examples are of all of them. */
  @Test
  void every_function_of_rows_and_groups_is_computed() {
    Set<String> computed = new TreeSet<>();
    Stream.concat(ROWS.keySet().stream(), GROUPS.keySet().stream())
        .forEach(call -> functions(call.expression(), computed));
    assertEquals(
        List.of(),
        Functions.all().stream()
            .filter(row -> row.function().kind() != Function.Kind.WINDOW)
            .map(FunctionDefinition::name)
            .filter(name -> !computed.contains(name))
            .toList());
  }

  private static void functions(TypedExpression expression, Set<String> names) {
    if (expression instanceof TypedExpression.Call call) {
      names.add(call.function().name());
    }
    Trees.children(expression).forEach(child -> functions(child, names));
  }

  private static void assertSame(
      TypedCall call, Map<String, Answer> postgres, Map<String, Answer> spark) {
    List<String> differences = new ArrayList<>();
    spark.forEach(
        (key, answer) -> {
          Answer expected = postgres.get(key);
          if (!Answer.agree(expected, answer, call.expression().type())) {
            differences.add(
                "%s: PostgreSQL %s, Spark %s"
                    .formatted(arguments(key, call), expected.shown(), answer.shown()));
          }
        });
    assertEquals(List.of(), differences, call::text);
    assertEquals(values(postgres, postgres), values(postgres, spark), call::text);
    long errors = postgres.size() - values(postgres, postgres);
    assertEquals(
        Math.min(SparkAnswers.TRIED, errors), spark.size() - values(postgres, spark), call::text);
  }

  /** How many of the answers are to be values. */
  private static long values(Map<String, Answer> postgres, Map<String, Answer> answers) {
    return answers.keySet().stream()
        .filter(key -> postgres.get(key) instanceof Answer.Value)
        .count();
  }

  private static String arguments(String key, TypedCall call) {
    return ROWS.containsKey(call) ? corpus.shown(Integer.parseInt(key), call.text()) : "grp=" + key;
  }
}
