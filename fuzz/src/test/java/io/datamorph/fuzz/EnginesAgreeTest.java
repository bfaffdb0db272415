package io.datamorph.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.fuzz.cases.CaseFile;
import io.datamorph.fuzz.generate.Generator;
import io.datamorph.fuzz.generate.Operation;
import io.datamorph.fuzz.run.Laboratory;
import io.datamorph.fuzz.run.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** On the real engines: what once differed, and some specs that nobody has seen before. */
class EnginesAgreeTest {

  private static final Path HOME = Path.of(System.getProperty("datamorph.home"));
  private static final Path REGRESSIONS = HOME.resolve("fuzz/src/test/resources/regressions");

  private static Laboratory laboratory;

  @TempDir Path folder;

  @BeforeAll
  static void open() {
    laboratory = Laboratory.open(HOME.resolve("engines/embedded-spark/target/engine"));
  }

  @AfterAll
  static void close() {
    laboratory.close();
  }

  @TestFactory
  Stream<DynamicTest> what_once_differed_is_the_same() throws IOException {
    try (Stream<Path> files = Files.list(REGRESSIONS)) {
      return files.sorted().toList().stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(file.getFileName().toString(), () -> assertAgree(file)));
    }
  }

  private static void assertAgree(Path file) throws IOException {
    Verdict verdict = laboratory.judge().judge(CaseFile.read(Files.readString(file)));

    switch (verdict) {
      case Verdict.Same same -> {}
      case Verdict.SameFailure failure -> {}
      case Verdict.Lazy lazy -> {}
      case Verdict.Limit limit -> throw new AssertionError(limit);
      case Verdict.Refused refused -> throw new AssertionError(refused);
      case Verdict.NotCompiled not -> throw new AssertionError(not);
      case Verdict.Finding finding -> throw new AssertionError(Findings.says(finding));
    }
  }

  @Test
  void specs_of_all_kinds_give_the_same_rows_on_both_engines() {
    var campaign =
        new Campaign(
            new Generator(SEED, List.of(Operation.values())),
            laboratory.judge(),
            new Findings(folder, SEED),
            InstantSource.system());

    Tally tally =
        campaign.run(new Campaign.Plan(0, Duration.ofMinutes(10), Optional.of(SPECS)), sofar -> {});

    assertEquals(
        List.of(),
        tally.found().stream().map(found -> Findings.says(found.finding())).toList(),
        "see ./datamorph fuzz --seed " + SEED + " --specs " + SPECS);
    assertEquals(SPECS, tally.specs());
    assertTrue(tally.same() > SPECS * 0.8, tally.same() + " of " + SPECS);
    assertTrue(tally.rows() > SPECS, "there is nothing to learn from no rows");
    assertFalse(tally.steps().size() < 10, tally.steps().toString());
  }

  private static final long SEED = 8;
  private static final long SPECS = 25;
}
