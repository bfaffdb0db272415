package io.datamorph.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.datamorph.gateway.domain.PostgresTypes;
import io.datamorph.gateway.guard.SqlGuard;
import io.datamorph.gluescript.GlueScript;
import io.datamorph.oraclesql.OracleSql;
import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.check.CheckResult;
import io.datamorph.spec.check.SpecChecker;
import io.datamorph.spec.typed.TypedSpec;
import io.datamorph.testkit.TestDatabase;
import io.datamorph.testkit.TestInfra;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Specs written by hand for requests of the acceptance suite that expect a table: each is accepted,
 * and PostgreSQL and Spark, each by its own compiler, give the expected rows.
 */
class SpecsOfTheAcceptanceSuiteTest {

  private static final String ORACLE = "oracle";

  @TempDir static Path folder;

  private static final Map<String, TestDatabase> DATABASES = new LinkedHashMap<>();
  private static final Map<EvalCase, CheckResult> CHECKED = new LinkedHashMap<>();
  private static final Map<EvalCase, String> NOT_COMPILED = new LinkedHashMap<>();
  private static final List<String> UNWRITTEN = new ArrayList<>();
  private static AcceptanceSuite suite;
  private static Engine engine;

  @BeforeAll
  static void load() throws Exception {
    suite = AcceptanceSuite.orSkip();
    Map<String, Catalogue> catalogues = new LinkedHashMap<>();
    Map<EvalCase, String> scripts = new LinkedHashMap<>();
    for (EvalCase each : suite.tables()) {
      Optional<String> written = each.spec();
      if (written.isEmpty()) {
        UNWRITTEN.add(each.id());
        continue;
      }
      if (!catalogues.containsKey(each.database())) {
        catalogues.put(each.database(), database(each.database()));
      }
      Catalogue catalogue = catalogues.get(each.database());
      CheckResult result = SpecChecker.check(written.get(), catalogue);
      CHECKED.put(each, result);
      if (result instanceof CheckResult.Accepted(TypedSpec spec)) {
        script(each, spec, catalogue).ifPresent(script -> scripts.put(each, script));
      }
    }
    engine = Engine.start(folder, scripts, DATABASES);
  }

  private static Catalogue database(String name) throws SQLException {
    TestDatabase database = TestInfra.shared().newDatabase();
    suite.load(name, database);
    database.execute("CREATE SCHEMA " + ORACLE + "; CREATE SCHEMA " + Scripts.STAGING);
    DATABASES.put(name, database);
    return DatabaseCatalogue.read(database, name);
  }

  private static Optional<String> script(EvalCase each, TypedSpec spec, Catalogue catalogue) {
    try {
      String script = GlueScript.of(spec, catalogue);
      String columns =
          spec.target().columns().stream()
              .map(column -> column.name() + " " + PostgresTypes.write(column.type()))
              .collect(Collectors.joining(", "));
      DATABASES
          .get(each.database())
          .execute("CREATE TABLE " + Scripts.STAGING + "." + each.table() + " (" + columns + ")");
      return Optional.of(script);
    } catch (RuntimeException e) {
      NOT_COMPILED.put(each, e.toString());
      return Optional.empty();
    }
  }

  @AfterAll
  static void stop() {
    if (engine != null) {
      engine.close();
    }
  }

  static List<EvalCase> cases() {
    return List.copyOf(CHECKED.keySet());
  }

  @Test
  void every_case_can_be_said() {
    assertEquals(List.of(), UNWRITTEN);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void the_spec_is_accepted(EvalCase each) {
    spec(each);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void the_oracle_gives_the_expected_rows(EvalCase each) {
    String sql = SqlGuard.readOnly(OracleSql.of(spec(each)));
    TestDatabase database = DATABASES.get(each.database());
    database.execute("CREATE TABLE " + ORACLE + "." + each.table() + " AS " + sql);

    String verdict = suite.judge(each, database, ORACLE + "." + each.table());
    assertEquals("PASS", verdict, each + "\n" + sql);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void the_engine_gives_the_expected_rows(EvalCase each) throws InterruptedException {
    spec(each);
    assertNull(NOT_COMPILED.get(each), each::id);
    assertEquals(Optional.empty(), engine.error(each), each::id);

    TestDatabase database = DATABASES.get(each.database());
    String verdict = suite.judge(each, database, Scripts.STAGING + "." + each.table());
    assertEquals("PASS", verdict, each::id);
  }

  private static TypedSpec spec(EvalCase each) {
    return switch (CHECKED.get(each)) {
      case CheckResult.Accepted(TypedSpec spec) -> spec;
      case CheckResult.Refused(var diagnostics) ->
          throw new AssertionError(
              diagnostics.stream()
                  .map(d -> d.code() + " " + d.path() + " " + d.text())
                  .collect(Collectors.joining("\n", each + "\n", "")));
    };
  }
}
