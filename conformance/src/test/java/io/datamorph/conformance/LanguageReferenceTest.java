package io.datamorph.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.gluescript.GlueExpression;
import io.datamorph.oraclesql.ExpressionSql;
import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.function.ExampleRows;
import io.datamorph.spec.function.Function;
import io.datamorph.spec.function.FunctionDefinition;
import io.datamorph.spec.function.Functions;
import io.datamorph.testkit.TestDatabase;
import io.datamorph.testkit.TestInfra;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code docs/language} says of values is true on both engines, and is all that it says. */
class LanguageReferenceTest {

  /** Something that the reference claims. */
  private record Claim(
      String expression, boolean ofAllRows, String postgresValue, String sparkValue) {

    boolean isLimit() {
      return !postgresValue.equals(sparkValue);
    }
  }

  @TempDir static Path folder;

  private static final Map<String, Topic> TOPICS = new LinkedHashMap<>();
  private static final Map<Claim, TypedCall> CALLS = new LinkedHashMap<>();
  private static final Map<TypedCall, Map<String, Answer>> ROWS = new LinkedHashMap<>();
  private static final Map<TypedCall, Map<String, Answer>> ALL = new LinkedHashMap<>();
  private static final Map<TypedCall, Map<String, Answer>> LIMITS = new LinkedHashMap<>();
  private static final Map<String, WindowExample> WINDOWS = new LinkedHashMap<>();
  private static TestDatabase database;
  private static Map<String, Optional<String>> ran;
  private static SparkAnswers sparkRows;
  private static SparkAnswers sparkAll;
  private static SparkAnswers sparkLimits;

  @BeforeAll
  static void computeOnBoth() throws Exception {
    for (String name : Topic.NAMES) {
      TOPICS.put(name, Topic.read(name));
    }
    database = TestInfra.shared().newDatabase();
    database.execute("CREATE SCHEMA " + Scripts.STAGING);
    SalesTable.load(database);
    Catalogue catalogue = DatabaseCatalogue.read(database, "warehouse");
    type(claims().stream().filter(claim -> !claim.ofAllRows()).toList(), catalogue);
    type(claims().stream().filter(Claim::ofAllRows).toList(), catalogue);
    computeInPostgres();
    sparkRows = new SparkAnswers(database, "claims", ExampleRows.TABLE, Optional.empty());
    sparkLimits = new SparkAnswers(database, "limits", ExampleRows.TABLE, Optional.empty());
    sparkAll =
        new SparkAnswers(
            database, "claims_of_all", ExampleRows.TABLE, Optional.of("F.lit(\"all\")"));
    ScriptRun scripts =
        new ScriptRun(database)
            .with("claims", sparkRows.script(ROWS))
            .with("limits", sparkLimits.script(LIMITS))
            .with("claims_of_all", sparkAll.script(ALL));
    Functions.all().stream()
        .filter(function -> function.function().kind() == Function.Kind.WINDOW)
        .map(function -> WindowExample.of(function, catalogue))
        .forEach(
            example -> {
              WINDOWS.put(example.function().name(), example);
              scripts.with(example.id(), example.script(database, catalogue));
            });
    ran = scripts.run(folder);
  }

  private static void type(List<Claim> claims, Catalogue catalogue) {
    List<TypedCall> calls =
        TypedCall.of(
            claims.stream().map(Claim::expression).toList(),
            claims.get(0).ofAllRows() ? TypedCall.Kind.WHOLE : TypedCall.Kind.ROWS,
            ExampleRows.TABLE,
            catalogue);
    for (int i = 0; i < claims.size(); i++) {
      CALLS.put(claims.get(i), calls.get(i));
    }
  }

  private static void computeInPostgres() throws SQLException {
    try (Connection connection = database.connect()) {
      PostgresAnswers postgres = new PostgresAnswers(connection, ExampleRows.TABLE);
      for (var claim : CALLS.entrySet()) {
        TypedCall call = claim.getValue();
        if (claim.getKey().ofAllRows()) {
          ALL.put(call, Map.of("all", postgres.ofAll(call)));
        } else {
          (claim.getKey().isLimit() ? LIMITS : ROWS).put(call, postgres.ofRows(call));
        }
      }
    }
  }

  /** The lines of all topics and the examples of all functions that need no window. */
  static List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    TOPICS.values().stream()
        .flatMap(topic -> topic.lines().stream())
        .forEach(line -> claims.add(claim(line)));
    Functions.all().stream()
        .filter(function -> function.function().kind() != Function.Kind.WINDOW)
        .forEach(function -> claims.add(claim(function)));
    return claims.stream().distinct().toList();
  }

  private static Claim claim(Topic.Line line) {
    return new Claim(line.expression(), line.ofAllRows(), line.value(), line.sparkValue());
  }

  private static Claim claim(FunctionDefinition function) {
    return new Claim(
        function.example().orElseThrow().call(),
        function.function().kind() == Function.Kind.AGGREGATE,
        function.example().orElseThrow().value(),
        function.example().orElseThrow().value());
  }

  static List<WindowExample> windows() {
    return List.copyOf(WINDOWS.values());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("claims")
  void an_expression_has_the_value_that_the_reference_says(Claim claim) throws SQLException {
    TypedCall call = CALLS.get(claim);
    String key = claim.ofAllRows() ? "all" : "1";
    SparkAnswers spark = claim.ofAllRows() ? sparkAll : claim.isLimit() ? sparkLimits : sparkRows;
    Map<String, Answer> postgres =
        (claim.ofAllRows() ? ALL : claim.isLimit() ? LIMITS : ROWS).get(call);

    assertAnswer(claim.postgresValue(), call, postgres.get(key), "PostgreSQL");
    assertEquals(Optional.empty(), ran.get(spark.id()));
    assertAnswer(claim.sparkValue(), call, spark.of(call, postgres).get(key), "Spark");
  }

  private static void assertAnswer(String value, TypedCall call, Answer answer, String engine) {
    Answer said =
        switch (value) {
          case "error" -> new Answer.Failure("");
          case "NULL" -> new Answer.Value(Optional.empty());
          default -> new Answer.Value(Optional.of(value));
        };
    boolean unread = answer.equals(new Answer.Value(Optional.of(value)));
    if (!unread && !Answer.agree(said, answer, call.expression().type())) {
      assertEquals(value, answer.shown(), engine + ": " + call.text());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("windows")
  void a_window_function_has_the_values_that_the_reference_says(WindowExample example)
      throws SQLException {
    Answer said = new Answer.Value(Optional.of(example.function().example().orElseThrow().value()));
    assertEquals(said, example.inPostgres(database));
    assertEquals(Optional.empty(), ran.get(example.id()));
    assertEquals(said, example.inSpark(database));
  }

  @Test
  void what_is_left_out_of_comparing_is_one_of_the_limits() throws IOException {
    String limits = TOPICS.get("limits").introduction();
    for (String call : Resources.lines("/functions/calls.txt")) {
      String[] parts = call.split(" ;; ");
      assertTrue(parts.length < 3 || limits.contains("**" + parts[2] + "**"), call);
    }
  }

  @Test
  void the_page_of_functions_says_what_the_catalogue_and_the_compilers_say() throws IOException {
    Page.assertIs("functions", new FunctionsPage(new ByTheCompilers()).text());
  }

  @ParameterizedTest
  @MethodSource("topics")
  void a_page_says_what_was_computed(Topic topic) throws IOException {
    StringBuilder page =
        new StringBuilder(topic.introduction())
            .append("\n\n| expression | type | value | |\n|---|---|---|---|\n");
    for (Topic.Line line : topic.lines()) {
      page.append(
          "| %s | %s | %s | %s |\n"
              .formatted(
                  Page.code(line.expression()),
                  CALLS.get(claim(line)).expression().type().display(),
                  value(line),
                  line.remark()));
    }
    Page.assertIs(topic.name(), page.toString());
  }

  private static String value(Topic.Line line) {
    return line.value().equals(line.sparkValue())
        ? shown(line.value())
        : "PostgreSQL " + shown(line.value()) + ", Spark " + shown(line.sparkValue());
  }

  private static String shown(String value) {
    return value.endsWith("error") ? value : Page.code(value);
  }

  static List<Topic> topics() {
    return List.copyOf(TOPICS.values());
  }

  private static final class ByTheCompilers implements FunctionsPage.Spellings {

    @Override
    public String spark(FunctionDefinition function) {
      return WINDOWS.containsKey(function.name())
          ? WINDOWS.get(function.name()).sparkSpelling()
          : GlueExpression.of(CALLS.get(claim(function)).expression());
    }

    @Override
    public String postgres(FunctionDefinition function) {
      return WINDOWS.containsKey(function.name())
          ? WINDOWS.get(function.name()).postgresSpelling()
          : ExpressionSql.overOneRelation().emit(CALLS.get(claim(function)).expression());
    }
  }
}
