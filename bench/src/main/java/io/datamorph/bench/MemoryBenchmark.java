package io.datamorph.bench;

import io.datamorph.cli.launch.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What an idle system holds in memory: proportional set size, so that pages which PostgreSQL's
 * processes share count once. There is nothing to compare with; the target is the baseline.
 */
final class MemoryBenchmark implements Benchmark {

  private static final double GIBIBYTE = 1024;
  private static final int SETTLE_SECONDS = 30;

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public String question() {
    return "resident memory of an idle system; baseline: the limit of 1 GiB each";
  }

  @Override
  public List<Figure> measure(Lab lab) throws Exception {
    try (RunningSystem system = lab.system()) {
      lab.say("letting " + system.gateway() + " settle for " + SETTLE_SECONDS + " s");
      List<Double> services = new ArrayList<>();
      List<Double> spark = new ArrayList<>();
      for (int run = 1; run <= lab.runs(); run++) {
        TimeUnit.SECONDS.sleep(run == 1 ? SETTLE_SECONDS : 1);
        services.add(mebibytes(false));
        spark.add(mebibytes(true));
      }
      return List.of(
          Figure.atMost(GIBIBYTE, "services and infrastructure", "MiB", services),
          Figure.atMost(GIBIBYTE, "Spark's standby child", "MiB", spark));
    }
  }

  private static double mebibytes(boolean ofSpark) {
    Stream<ProcessHandle> others = ProcessHandle.current().descendants();
    return Stream.concat(Stream.of(ProcessHandle.current()), others)
        .filter(process -> isSpark(process) == ofSpark)
        .mapToDouble(MemoryBenchmark::mebibytes)
        .sum();
  }

  private static boolean isSpark(ProcessHandle process) {
    return process.pid() != ProcessHandle.current().pid()
        && Stream.iterate(process, each -> each.parent().orElse(null))
            .takeWhile(each -> each != null && each.pid() != ProcessHandle.current().pid())
            .anyMatch(each -> each.info().commandLine().orElse("").contains("engine.JobMain"));
  }

  private static double mebibytes(ProcessHandle process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
      return lines
              .filter(line -> line.startsWith("Pss:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .sum()
          / 1024.0;
    } catch (IOException e) {
      // It has ended since it was listed.
      return 0;
    }
  }
}
