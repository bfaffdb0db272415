package io.datamorph.eval;

import io.datamorph.cli.ExitCode;
import io.datamorph.cli.UserError;
import io.datamorph.cli.view.Screen;
import io.datamorph.cli.view.Stopwatch;
import io.datamorph.eval.report.JsonReport;
import io.datamorph.eval.report.MarkdownReport;
import io.datamorph.eval.report.Report;
import io.datamorph.eval.report.TextReport;
import io.datamorph.eval.suite.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code eval}: every case through the system, judged, counted. */
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measure the whole product on suites of requests.",
      "",
      "Starts a system of its own unless --server names one, loads each suite's databases, sends",
      "every request, and compares what comes of it with what the suite expects.",
      ""
    },
    footer = {
      "",
      "Exit code: 0 when it ran, whatever the result; 64 wrong words or an unusable suite;",
      "69 the system or a database is not to be had.",
      "",
      "Example: ./datamorph eval --suite evals --level 1 --json results.json"
    })
final class EvalCommand implements Callable<Integer> {

  private final Screen screen;

  @Option(
      names = "--suite",
      required = true,
      paramLabel = "DIR",
      description = "A folder with cases.jsonl and a DATABASE.sql each; may be repeated.")
  private List<Path> folders;

  @Option(names = "--case", paramLabel = "ID", description = "Only this case; may be repeated.")
  private Set<String> ids = Set.of();

  @Option(names = "--level", paramLabel = "N", description = "Only this level; may be repeated.")
  private Set<Integer> levels = Set.of();

  @Option(names = "--tag", paramLabel = "T", description = "Only cases so tagged; may be repeated.")
  private Set<String> tags = Set.of();

  @Option(
      names = "--parallel",
      paramLabel = "N",
      defaultValue = "1",
      description = "Databases worked on at once (default: ${DEFAULT-VALUE}).")
  private int parallel;

  @Option(
      names = "--deadline",
      paramLabel = "SECONDS",
      defaultValue = "180",
      description = "Longest time for a request (default: ${DEFAULT-VALUE}).")
  private int deadline;

  @Option(names = "--json", paramLabel = "FILE", description = "Write all results, for machines.")
  private Path json;

  @Option(names = "--markdown", paramLabel = "FILE", description = "Write a page, for people.")
  private Path markdown;

  @ArgGroup(exclusive = false, heading = "%nA system that runs already:%n")
  private ServerOptions server;

  EvalCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (parallel < 1 || deadline < 1) {
      throw new UserError(ExitCode.USAGE, "--parallel and --deadline are at least 1");
    }
    Plan plan = Plan.of(folders, new Selection(ids, levels, tags));
    Stopwatch watch = Stopwatch.started();
    try (TestedSystem system =
        server == null
            ? TestedSystem.start(plan.databases(), line -> screen.progress(watch.stamp(line)))
            : server.system(plan.databases())) {
      Report report = new Session(system, screen, parallel, Duration.ofSeconds(deadline)).run(plan);
      screen.result(new TextReport(screen).of(report));
      write(json, JsonReport.of(report));
      write(markdown, MarkdownReport.of(report, command()));
    }
    return ExitCode.OK;
  }

  private static void write(Path file, String text) {
    if (file == null) {
      return;
    }
    try {
      Files.writeString(file, text.endsWith("\n") ? text : text + "\n");
    } catch (IOException e) {
      throw new UserError(ExitCode.USAGE, file + " cannot be written: " + e.getMessage(), e);
    }
  }

  /** What to type, from the project's folder, to do this again. */
  private String command() {
    List<String> words = new ArrayList<>(List.of("./datamorph eval"));
    folders.forEach(folder -> words.add("--suite " + fromHome(folder)));
    ids.stream().sorted().forEach(id -> words.add("--case " + id));
    levels.stream().sorted().forEach(level -> words.add("--level " + level));
    tags.stream().sorted().forEach(tag -> words.add("--tag " + tag));
    if (server != null) {
      words.add("--server URL ...");
    }
    if (markdown != null) {
      words.add("--markdown " + fromHome(markdown));
    }
    return String.join(" ", words);
  }

  private static Path fromHome(Path path) {
    Path home = Path.of(System.getProperty("datamorph.home", "")).toAbsolutePath().normalize();
    return home.relativize(path.toAbsolutePath().normalize());
  }
}
