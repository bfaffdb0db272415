package io.datamorph.jobrunner;

import io.datamorph.jobrunner.domain.JobResult;
import java.util.Objects;

/** Port: runs scripts. */
public interface Engine extends AutoCloseable {

  /**
   * Runs the script to its end, or stops it when the control says so, the request's time is over or
   * the thread is interrupted; nothing of it runs on after the return.
   */
  JobResult run(JobRequest request, JobControl control) throws InterruptedException;

  /** Gets ready for the next job; returns at once. */
  void warmUp();

  /** Whether jobs can be run now. */
  Condition condition();

  /** Stops whatever runs. */
  @Override
  void close();

  /**
   * The engine's state in words.
   *
   * @param usable whether a job would run
   */
  record Condition(boolean usable, String words) {

    public Condition {
      Objects.requireNonNull(words, "words");
    }
  }
}
