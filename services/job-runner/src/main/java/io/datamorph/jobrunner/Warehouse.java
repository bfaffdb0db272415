package io.datamorph.jobrunner;

import io.datamorph.contracts.Staging;
import io.datamorph.contracts.ValidationPassed;
import io.datamorph.jobrunner.domain.JobKey;
import io.datamorph.jobrunner.domain.JobPlan;
import io.datamorph.jobrunner.domain.Verdict;
import io.datamorph.spec.document.Target;
import java.util.Objects;
import java.util.Optional;

/**
 * Port: what the gateway does to the users' databases for a job. Every call may throw {@link
 * RefusedException} or {@link UnavailableException}, and each one can be repeated: the second time
 * changes nothing.
 */
public interface Warehouse {

  /** Makes an empty staging table and a role that is good for this run of the job only. */
  Opened open(String connection, JobKey job, long fence, JobPlan plan);

  /** Takes the role away, and the table too unless it is to be kept. */
  void close(String connection, String table, boolean keep);

  /** Makes the staging table the target. */
  Published publish(ValidationPassed passed, Target target);

  /** Ends the workflow as failed, unless it has ended already; tells how it ended. */
  Fate closeAsFailed(String workflowId, String reason);

  /** A staging table and the login to fill it. */
  record Opened(Staging staging, Login login) {
    public Opened {
      Objects.requireNonNull(staging, "staging");
      Objects.requireNonNull(login, "login");
    }
  }

  /**
   * A table that became the target.
   *
   * @param previous where the version before is kept
   */
  record Published(long rows, Optional<String> previous) {
    public Published {
      Objects.requireNonNull(previous, "previous");
    }
  }

  /** How a workflow ended. */
  enum Fate {
    FAILED,
    CANCELLED,
    PUBLISHED
  }

  /** The gateway will not do it. */
  final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    public RefusedException(String code, String detail) {
      super(detail);
      this.code = code;
    }

    /** The gateway's own. */
    public String code() {
      return code;
    }

    /** Whether somebody wrote the target while the job was at it: the job must run again. */
    public boolean isTargetChanged() {
      return code.equals(Verdict.Failed.TARGET_CHANGED);
    }

    /** What stands in the way belongs to the user, who can remove it or name another target. */
    public boolean isTargetsFault() {
      boolean passes = isPassing() || isTargetChanged();
      return !passes && (code.startsWith("TARGET_") || code.startsWith("PREVIOUS_"));
    }

    /** Whether another try may fare better: somebody was using the table. */
    public boolean isPassing() {
      return code.equals("TARGET_BUSY");
    }

    /** Whether it was cancelled, or failed elsewhere, in the meantime. */
    public boolean isWorkflowClosed() {
      return code.equals("WORKFLOW_CLOSED");
    }
  }

  /** The gateway, or the database behind it, does not answer. */
  final class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnavailableException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
