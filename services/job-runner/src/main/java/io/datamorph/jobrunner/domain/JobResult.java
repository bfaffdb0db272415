package io.datamorph.jobrunner.domain;

import java.time.Duration;
import java.util.Objects;

/** What a run of a script in an engine came to. */
public sealed interface JobResult {

  /** It ran to its end. */
  record Succeeded(String engine, long rows) implements JobResult {
    public Succeeded {
      Objects.requireNonNull(engine, "engine");
    }
  }

  /** It did not, and the engine says why. */
  record Failed(String engine, ScriptError error) implements JobResult {
    public Failed {
      Objects.requireNonNull(engine, "engine");
      Objects.requireNonNull(error, "error");
    }
  }

  /**
   * The engine's process ended in the middle of the job, killed or out of memory.
   *
   * @param how such as {@code killed by signal 9}
   * @param lastWords the end of its own diagnostics
   */
  record Died(String how, String lastWords) implements JobResult {
    public Died {
      Objects.requireNonNull(how, "how");
      Objects.requireNonNull(lastWords, "lastWords");
    }
  }

  /**
   * There was no engine to run it.
   *
   * @param lasting whether another try would find the same, until somebody mends the installation
   */
  record NotStarted(String why, boolean lasting) implements JobResult {
    public NotStarted {
      Objects.requireNonNull(why, "why");
    }
  }

  /** It was stopped because it took too long. */
  record TimedOut(Duration limit) implements JobResult {
    public TimedOut {
      Objects.requireNonNull(limit, "limit");
    }
  }

  /** It was stopped because nobody wants it any more. */
  record Cancelled() implements JobResult {}
}
