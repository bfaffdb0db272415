package io.datamorph.fuzz;

import io.datamorph.cli.ExitCode;
import io.datamorph.cli.UserError;
import io.datamorph.cli.view.Screen;
import io.datamorph.fuzz.cases.CaseFile;
import io.datamorph.fuzz.generate.Generator;
import io.datamorph.fuzz.generate.Operation;
import io.datamorph.fuzz.run.Laboratory;
import io.datamorph.fuzz.run.Verdict;
import io.datamorph.fuzz.shrink.Shrinker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./datamorph fuzz}: random specs through both compilers and both engines. */
@Command(
    name = "fuzz",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Draw random specs and tables, run each on Spark and on PostgreSQL, and compare the rows.",
      "A disagreement is made small and written down as a case.",
      "Exit codes: 0 no disagreement, 1 a disagreement."
    },
    footer = {
      "",
      "Example: ./datamorph fuzz --budget 10m --seed 7",
      "         ./datamorph fuzz --replay target/fuzz-findings/seed-7-spec-42.yaml"
    })
public final class Main implements Callable<Integer> {

  @Option(
      names = "--budget",
      defaultValue = "10m",
      paramLabel = "TIME",
      description = "How long: 90s, 10m, 2h (default: ${DEFAULT-VALUE}).")
  private String budget;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The same seed draws the same specs; another one each time unless said.")
  private Optional<Long> seed = Optional.empty();

  @Option(names = "--specs", paramLabel = "N", description = "Stop after so many specs.")
  private Optional<Long> specs = Optional.empty();

  @Option(
      names = "--from",
      defaultValue = "0",
      paramLabel = "N",
      description = "The number of the first spec (default: ${DEFAULT-VALUE}).")
  private long from;

  @Option(
      names = "--steps",
      split = ",",
      paramLabel = "OP",
      description = "Draw from these operations only: ${COMPLETION-CANDIDATES}.")
  private List<Operation> operations = List.of(Operation.values());

  @Option(
      names = "--findings",
      paramLabel = "FOLDER",
      description = "Where disagreements are written (default: target/fuzz-findings).")
  private Optional<Path> folder = Optional.empty();

  @Option(
      names = "--replay",
      paramLabel = "FILE",
      description = "Run written cases instead, and make those smaller that disagree.")
  private List<Path> replayed = List.of();

  @Option(names = "--json", description = "Answer in JSON, for machines.")
  private boolean json;

  private final Screen screen = Screen.ofProcess();
  private final InstantSource clock = InstantSource.system();

  private Main() {}

  public static void main(String[] args) {
    Main main = new Main();
    CommandLine line = new CommandLine(main).setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          main.screen.error(String.valueOf(e.getMessage()));
          return e instanceof UserError mistake ? mistake.exitCode() : ExitCode.FAILED;
        });
    System.exit(line.execute(args));
  }

  @Override
  public Integer call() throws Exception {
    Path home = home();
    Duration time = Budget.parse(budget);
    long drawn = seed.orElseGet(() -> clock.instant().getEpochSecond());
    Findings findings = new Findings(folder.orElse(home.resolve("target/fuzz-findings")), drawn);
    try (Laboratory laboratory =
        Laboratory.open(home.resolve("engines/embedded-spark/target/engine"))) {
      return replayed.isEmpty()
          ? fuzz(laboratory, new Campaign.Plan(from, time, specs), drawn, findings)
          : replay(laboratory, findings);
    }
  }

  private int fuzz(Laboratory laboratory, Campaign.Plan plan, long drawn, Findings findings) {
    Instant start = clock.instant();
    var campaign =
        new Campaign(new Generator(drawn, operations), laboratory.judge(), findings, clock);
    var progress = new ProgressLine(screen, System.console() != null, start);
    Tally tally =
        campaign.run(
            plan,
            sofar -> {
              var passed = Duration.between(start, clock.instant());
              progress.show(new Summary(sofar, drawn, passed).line(), clock.instant());
            });
    progress.end();
    Summary summary = new Summary(tally, drawn, Duration.between(start, clock.instant()));
    tally.found().forEach(this::print);
    screen.result(json ? summary.json() : summary.text());
    return tally.found().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
  }

  private void print(Tally.Found found) {
    if (json) {
      return;
    }
    screen.result(
        screen.bad("disagreement") + " of spec " + found.number() + ", in " + found.file());
    found
        .fuzzCase()
        .ifPresent(each -> screen.result(CaseFile.write(each, Findings.says(found.finding()))));
  }

  private int replay(Laboratory laboratory, Findings findings) throws IOException {
    int disagreements = 0;
    for (Path file : replayed) {
      var fuzzCase = CaseFile.read(Files.readString(file));
      Verdict verdict = laboratory.judge().judge(fuzzCase);
      screen.result(file + ": " + Findings.says(verdict));
      if (verdict instanceof Verdict.Finding finding) {
        var shrunk =
            new Shrinker(laboratory.judge()::judge, 250, () -> false).shrink(fuzzCase, finding);
        print(findings.keep(disagreements++, shrunk));
      }
    }
    return disagreements == 0 ? ExitCode.OK : ExitCode.FAILED;
  }

  private static Path home() {
    String home = System.getProperty("datamorph.home");
    if (home == null) {
      throw new UserError(ExitCode.UNAVAILABLE, "start the fuzz by its script: ./datamorph fuzz");
    }
    return Path.of(home);
  }
}
