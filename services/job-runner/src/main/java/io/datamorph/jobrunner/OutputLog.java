package io.datamorph.jobrunner;

import io.datamorph.choreography.AgentLog;
import io.datamorph.contracts.LogType;
import io.datamorph.jobrunner.domain.JobKey;
import io.datamorph.jobrunner.domain.Redaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Puts what a script writes into the agent log: several lines an entry, and not without end. */
final class OutputLog implements JobControl {

  private static final int MOST_LINES = 200;
  private static final int LINES_OF_AN_ENTRY = 50;
  private static final int LONGEST_LINE = 1000;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  private final JobKey job;
  private final AgentLog log;
  private final Redaction redaction;
  private final BooleanSupplier unwanted;
  private final List<String> waiting = new ArrayList<>();
  private long oldest;
  private int seen;

  OutputLog(JobKey job, AgentLog log, Redaction redaction, BooleanSupplier unwanted) {
    this.job = job;
    this.log = log;
    this.redaction = redaction;
    this.unwanted = unwanted;
  }

  @Override
  public boolean unwanted() {
    if (!waiting.isEmpty() && System.nanoTime() - oldest > LONGEST_WAIT.toNanos()) {
      flush();
    }
    return unwanted.getAsBoolean();
  }

  @Override
  public void output(OutputLine line) {
    seen++;
    if (seen > MOST_LINES) {
      return;
    }
    if (waiting.isEmpty()) {
      oldest = System.nanoTime();
    }
    String mark = line.stream() == OutputLine.Stream.STDERR ? "! " : "";
    waiting.add(mark + cut(redaction.apply(line.text())));
    if (waiting.size() == LINES_OF_AN_ENTRY) {
      flush();
    }
  }

  /** The script has ended: whatever waits is written, and how much was not. */
  void end() {
    if (seen > MOST_LINES) {
      waiting.add("… and %d lines more".formatted(seen - MOST_LINES));
    }
    if (!waiting.isEmpty()) {
      flush();
    }
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE - 1) + "…";
  }

  private void flush() {
    Map<String, ?> metadata = Map.of("job_name", job.jobId(), "lines", waiting.size());
    log.log(job.workflowId(), LogType.INFO, "Job output", String.join("\n", waiting), metadata);
    waiting.clear();
  }
}
