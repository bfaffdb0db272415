package io.datamorph.bench;

import io.datamorph.infra.EmbeddedInfra;
import java.util.ArrayList;
import java.util.List;

/** From nothing to ready, against Kafka, PostgreSQL and S3 alone. */
final class StartBenchmark implements Benchmark {

  private static final double TARGET = 15_000;

  @Override
  public String name() {
    return "start";
  }

  @Override
  public String question() {
    return "a system from nothing to ready; baseline: Kafka, PostgreSQL and S3 alone";
  }

  @Override
  public List<Figure> measure(Lab lab) throws Exception {
    List<Double> systems = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    List<AutoCloseable> running = new ArrayList<>();
    for (int run = 1; run <= lab.runs(); run++) {
      systems.add(Lab.millis(() -> running.add(lab.system())));
      running.removeLast().close();
      bare.add(
          Lab.millis(() -> running.add(EmbeddedInfra.builder().kafka().postgres().s3().start())));
      running.removeLast().close();
      lab.say("run %d of %d: %.0f ms".formatted(run, lab.runs(), systems.getLast()));
    }
    return List.of(
        Figure.atMost(TARGET, "up to ready", "ms", systems),
        Figure.of("baseline: infrastructure alone", "ms", bare),
        Figure.ratio("system / baseline", systems, bare));
  }
}
