package io.datamorph.bench;

import io.datamorph.cli.ExitCode;
import io.datamorph.cli.UserError;
import io.datamorph.cli.view.Screen;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./datamorph bench}: measures, each figure against a baseline taken in turns with it. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measure, each figure against a baseline taken in turns with it.",
    footer = {"", "Example: ./datamorph bench request --json"})
public final class Main implements Callable<Integer> {

  private static final List<Benchmark> ALL =
      List.of(
          new RequestBenchmark(),
          new StartBenchmark(),
          new MemoryBenchmark(),
          new CompileBenchmark(),
          new ReadBenchmark(),
          new SqlBenchmark(),
          new ScriptBenchmark());

  @Parameters(
      arity = "0..*",
      paramLabel = "NAME",
      description = "request, start, memory, compile, read, sql, pyspark; all unless said.")
  private List<String> names = List.of();

  @Option(
      names = "--runs",
      defaultValue = "5",
      description = "Samples a figure (default: ${DEFAULT-VALUE}).")
  private int runs;

  @Option(names = "--json", description = "Answer in JSON, for machines.")
  private boolean json;

  private final Screen screen = Screen.ofProcess();

  private Main() {}

  public static void main(String[] args) {
    Main main = new Main();
    CommandLine line = new CommandLine(main);
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          main.screen.error(String.valueOf(e.getMessage()));
          return e instanceof UserError mistake ? mistake.exitCode() : ExitCode.FAILED;
        });
    System.exit(line.execute(args));
  }

  @Override
  public Integer call() throws Exception {
    Report report = new Report();
    if (Report.load() > 1) {
      screen.progress(
          "the machine is busy (load %.1f): figures will be too high".formatted(Report.load()));
    }
    for (Benchmark benchmark : chosen()) {
      screen.progress(screen.heading(benchmark.name()) + ": " + benchmark.question());
      List<Figure> figures = benchmark.measure(new Lab(runs, line -> screen.progress("  " + line)));
      report.add(benchmark, figures);
      if (!json) {
        screen.result(Report.table(figures));
      }
    }
    if (json) {
      screen.result(report.json());
    }
    return ExitCode.OK;
  }

  private List<Benchmark> chosen() {
    for (String name : names) {
      if (ALL.stream().noneMatch(each -> each.name().equals(name))) {
        throw new UserError(
            ExitCode.USAGE,
            "there is no benchmark "
                + name
                + "; there are "
                + String.join(", ", ALL.stream().map(Benchmark::name).toList()));
      }
    }
    return names.isEmpty()
        ? ALL
        : ALL.stream().filter(each -> names.contains(each.name())).toList();
  }
}
