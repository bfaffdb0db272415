package io.datamorph.eval.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.datamorph.eval.judge.Comparison;
import io.datamorph.eval.suite.Case;
import io.datamorph.eval.suite.Suite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On the acceptance suite beside the project, where there is one: loaded and judged as there. */
class AcceptanceSuiteIT {

  private static final Path FOLDER =
      Path.of(System.getProperty("datamorph.home"), "../shared/evals").normalize();
  private static final String DATABASE = "hr";

  private static Postgres postgres;
  private static Login login;
  private static Suite suite;
  private static SuiteDatabase database;
  private static Snapshot loaded;

  @BeforeAll
  static void load() {
    assumeTrue(Files.exists(FOLDER.resolve("judge.py")), () -> "no acceptance suite in " + FOLDER);
    suite = Suite.read(FOLDER);
    postgres = new Postgres();
    login = postgres.database(DATABASE);
    database = new SuiteDatabase(DATABASE, suite.scripts().get(DATABASE), login);
    loaded = database.load();
  }

  @AfterAll
  static void stop() {
    if (postgres != null) {
      postgres.close();
    }
  }

  @Test
  void itsScriptGivesTheTablesThatItSays() {
    database.mustHold(suite.sources().get(DATABASE), loaded);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          L1-03 | ALTER TABLE made RENAME full_name TO name
          L1-03 | UPDATE made SET full_name = full_name || ' ' WHERE employee_id = 7
          L2-01 | SELECT 1
          L2-01 | DELETE FROM made WHERE ctid = (SELECT min(ctid) FROM made)
          L2-01 | INSERT INTO made SELECT * FROM made LIMIT 1
          L4-06 | ALTER TABLE made ALTER employee_count TYPE text
          L4-06 | ALTER TABLE made ADD more date
          """)
  void itsJudgeSaysTheSameOfATable(String id, String damage)
      throws IOException, InterruptedException {
    Case asked =
        suite.cases().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    String gold = asked.expectedRows().orElseThrow();
    Postgres.execute(
        login, "DROP TABLE IF EXISTS made; CREATE TABLE made AS " + gold + "; " + damage);
    String judged =
        Comparison.difference(
                database.read(gold),
                database.read(database.snapshot().find("made").orElseThrow()),
                asked.key())
            .map(reason -> "FAIL: " + reason)
            .orElse("PASS");
    assertEquals(reference(id), judged);
  }

  private static String reference(String id) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            "python3",
            "-B",
            FOLDER.resolve("judge.py").toString(),
            "--dsn",
            postgres.dsn(DATABASE),
            "--case",
            id,
            "--table",
            "public.made");
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      assumeTrue(false, "there is no python3");
      throw e;
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    assumeTrue(!said.contains("psql is not installed"), said);
    return said.strip();
  }
}
