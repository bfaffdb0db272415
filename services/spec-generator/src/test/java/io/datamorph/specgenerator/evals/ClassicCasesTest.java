package io.datamorph.specgenerator.evals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.datamorph.testkit.SampleWarehouse;
import io.datamorph.testkit.TestDatabase;
import io.datamorph.testkit.TestInfra;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads the acceptance suite beside the project, if it is there, and compares the rows. */
class ClassicCasesTest {

  private static final List<Outcome> OUTCOMES = new ArrayList<>();

  @BeforeAll
  static void readAllCases() throws IOException, SQLException {
    Path suite = suite();
    assumeTrue(
        Files.exists(suite), () -> "there is no suite at " + suite + "; nothing is compared");
    List<EvalCase> cases = EvalCase.all(suite.resolve("cases.jsonl"));
    for (String name : cases.stream().map(EvalCase::database).distinct().toList()) {
      TestDatabase database = TestInfra.shared().newDatabase();
      SampleWarehouse.runPsqlScript(database, suite.resolve(name + ".sql"), Map.of("scale", "1"));
      try (Connection connection = database.connect()) {
        Judge judge = new Judge(connection);
        for (EvalCase each : cases) {
          if (each.database().equals(name)) {
            OUTCOMES.add(judge.judge(each));
          }
        }
      }
    }
    print();
  }

  /** Beside the repository, wherever the build was started. */
  private static Path suite() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder.getParent() != null && !Files.exists(folder.resolve(".mvn"))) {
      folder = folder.getParent();
    }
    return folder.resolveSibling("shared").resolve("evals");
  }

  private static void print() {
    Map<String, List<Outcome>> levels =
        OUTCOMES.stream()
            .collect(Collectors.groupingBy(o -> o.of().level(), TreeMap::new, Collectors.toList()));
    StringBuilder table = new StringBuilder("level  right  honest  silent\n");
    levels.forEach(
        (level, all) ->
            table.append(
                "%-5s %6d %7d %7d%n"
                    .formatted(
                        level,
                        count(all, Outcome.Verdict.RIGHT),
                        count(all, Outcome.Verdict.HONEST),
                        count(all, Outcome.Verdict.SILENT_ERROR))));
    OUTCOMES.stream()
        .filter(o -> o.verdict() != Outcome.Verdict.RIGHT)
        .forEach(o -> table.append("%s %s %s%n".formatted(o.of().id(), o.verdict(), o.detail())));
    System.out.println(table);
  }

  private static long count(List<Outcome> outcomes, Outcome.Verdict verdict) {
    return outcomes.stream().filter(outcome -> outcome.verdict() == verdict).count();
  }

  @Test
  void theClassicRequestsAreReadRight() {
    List<String> wrong =
        OUTCOMES.stream()
            .filter(o -> o.of().tags().contains("classic"))
            .filter(o -> o.verdict() != Outcome.Verdict.RIGHT)
            .map(o -> o.of().id() + ": " + o.detail())
            .toList();
    assertEquals(List.of(), wrong);
  }

  @Test
  void harmfulRequestsAreRefused() {
    List<String> wrong =
        OUTCOMES.stream()
            .filter(o -> o.of().expect().equals("reject"))
            .filter(o -> o.verdict() != Outcome.Verdict.RIGHT)
            .map(o -> o.of().id() + ": " + o.detail())
            .toList();
    assertEquals(List.of(), wrong);
  }
}
