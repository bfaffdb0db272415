package io.datamorph.fuzz;

import io.datamorph.fuzz.cases.CaseFile;
import io.datamorph.fuzz.cases.FuzzCase;
import io.datamorph.fuzz.run.Programs;
import io.datamorph.fuzz.run.Verdict;
import io.datamorph.fuzz.shrink.Shrinker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes findings down as cases that the regression test can run. */
final class Findings {

  private final Path folder;
  private final long seed;

  Findings(Path folder, long seed) {
    this.folder = folder;
    this.seed = seed;
  }

  Tally.Found keep(long number, Shrinker.Shrunk shrunk) {
    return new Tally.Found(
        number,
        Optional.of(shrunk.fuzzCase()),
        shrunk.finding(),
        write(number, text(number, shrunk)));
  }

  /** Nothing could be drawn. */
  Tally.Found crash(long number, Throwable fault) {
    Verdict.Finding finding = new Verdict.Crash("SpecChecker or generator: " + fault);
    return new Tally.Found(
        number,
        Optional.empty(),
        finding,
        write(number, "# " + origin(number) + "\n# " + fault + "\n"));
  }

  private String text(long number, Shrinker.Shrunk shrunk) {
    return CaseFile.write(shrunk.fuzzCase(), origin(number) + "\n" + says(shrunk.finding()))
        + commented("The tables", tables(shrunk.fuzzCase()))
        + Programs.of(shrunk.fuzzCase()).entrySet().stream()
            .map(program -> commented(program.getKey(), program.getValue()))
            .collect(Collectors.joining());
  }

  private String origin(long number) {
    return "Seed " + seed + ", spec " + number + ".";
  }

  /** In words, for people. */
  static String says(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Same(int rows) -> "the same rows, " + rows;
      case Verdict.SameFailure(String code) -> "the same failure, " + code;
      case Verdict.Lazy(String code) -> "a failure that one engine had no need to see, " + code;
      case Verdict.Limit(String code) -> "a number too long for Spark, a stated limit, " + code;
      case Verdict.Refused(String why) -> "refused: " + why;
      case Verdict.NotCompiled(String what) -> "not compiled: " + what;
      case Verdict.OtherRows(var postgres, var spark) ->
          "Only PostgreSQL has: " + rows(postgres) + "\nOnly Spark has: " + rows(spark);
      case Verdict.Failure failure ->
          "%s failed (%s) beside %s: %s"
              .formatted(failure.side(), failure.code(), failure.other(), failure.message());
      case Verdict.Crash(String what) -> what;
    };
  }

  private static String rows(List<io.datamorph.fuzz.run.Outcome.Row> rows) {
    return rows.isEmpty()
        ? "nothing"
        : rows.stream()
                .limit(5)
                .map(
                    row ->
                        row.cells().stream()
                            .map(cell -> cell.map(text -> "'" + text + "'").orElse("NULL"))
                            .collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(" "))
            + (rows.size() > 5 ? " and " + (rows.size() - 5) + " more" : "");
  }

  private static String tables(FuzzCase fuzzCase) {
    return fuzzCase.tables().stream()
        .flatMap(table -> table.statements().stream())
        .map(statement -> statement + ";")
        .collect(Collectors.joining("\n"));
  }

  private static String commented(String title, String text) {
    return "\n# "
        + title
        + ":\n"
        + text.lines()
            .map(line -> ("#   " + line).stripTrailing())
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  private Path write(long number, String text) {
    Path file = folder.resolve("seed-" + seed + "-spec-" + number + ".yaml");
    try {
      Files.createDirectories(folder);
      Files.writeString(file, text);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("the finding cannot be written to " + file, e);
    }
  }
}
