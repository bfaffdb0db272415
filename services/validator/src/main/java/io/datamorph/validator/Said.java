package io.datamorph.validator;

import io.datamorph.contracts.Category;
import io.datamorph.contracts.Event;
import io.datamorph.contracts.JobCompleted;
import io.datamorph.contracts.ValidationFailed;
import io.datamorph.contracts.ValidationPassed;
import io.datamorph.contracts.WorkflowFailed;
import io.datamorph.validator.domain.Report;
import io.datamorph.validator.domain.Verdict;

/** What is said of a judged staging table. */
final class Said {

  private Said() {}

  static Event refused(JobCompleted job, Inputs.SpecRefusedException e) {
    return new WorkflowFailed(
        job.workflowId(), job.iteration(), Category.INTERNAL, "SPEC_REFUSED", e.getMessage());
  }

  static Event of(JobCompleted job, Findings.Stored stored) {
    Report report = stored.report();
    return report.verdict() == Verdict.PASS
        ? new ValidationPassed(
            job.workflowId(),
            job.iteration(),
            job.attempt(),
            job.staging(),
            report.rows(),
            report.passed(),
            report.failed(),
            stored.ref(),
            job.code(),
            job.spec(),
            job.catalogue())
        : new ValidationFailed(
            job.workflowId(),
            job.iteration(),
            job.attempt(),
            job.staging(),
            report.passed(),
            report.failed(),
            report.problems(),
            stored.ref(),
            job.code(),
            job.spec(),
            job.catalogue());
  }
}
