package io.datamorph.jobrunner.domain;

import io.datamorph.contracts.Event;
import java.util.Objects;

/** Which job of which workflow. */
public record JobKey(String workflowId, int iteration, int attempt) {

  /** Attempts in one iteration; the last one's failure is final. */
  private static final int MOST_ATTEMPTS = 2;

  public JobKey {
    Objects.requireNonNull(workflowId, "workflowId");
  }

  /** The job that the event is about. */
  public static JobKey of(Event event) {
    return new JobKey(event.workflowId(), event.iteration(), event.attempt());
  }

  /** The same for every run of the job. */
  public String jobId() {
    return workflowId + "-" + iteration + "-" + attempt;
  }

  /** Of one run: the job may run again when its engine dies. */
  public String runId(long fence) {
    return jobId() + "-" + fence;
  }

  /** Whether a failure leaves no further attempt. */
  public boolean isLastAttempt() {
    return attempt >= MOST_ATTEMPTS;
  }
}
