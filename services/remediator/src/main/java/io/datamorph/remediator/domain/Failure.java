package io.datamorph.remediator.domain;

import io.datamorph.contracts.ArtifactRef;
import io.datamorph.contracts.Category;
import io.datamorph.contracts.JobFailed;
import io.datamorph.contracts.Problem;
import io.datamorph.contracts.Staging;
import io.datamorph.contracts.ValidationFailed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A round that came to nothing: its job failed for good, or its result is not what the spec means.
 *
 * @param code stable, such as {@code SCRIPT_ERROR}, or {@code VALIDATION_FAILED}
 * @param tests the failed tests; empty for a job
 * @param staging what must be dropped
 */
public record Failure(
    String workflowId,
    int iteration,
    Category category,
    String code,
    String message,
    String detail,
    List<Problem> tests,
    Optional<Staging> staging,
    ArtifactRef script,
    ArtifactRef spec,
    ArtifactRef catalogue,
    String connection) {

  public static final String VALIDATION_FAILED = "VALIDATION_FAILED";

  /** Of a job whose target was written by somebody else: the same code may be right next time. */
  public static final String TARGET_CHANGED = "TARGET_CHANGED";

  /** The same, as the validator says it. */
  static final String TARGET_WRITTEN = "TEST_FAILED_TARGET_UNCHANGED";

  public Failure {
    Objects.requireNonNull(workflowId, "workflowId");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(detail, "detail");
    Objects.requireNonNull(staging, "staging");
    Objects.requireNonNull(script, "script");
    Objects.requireNonNull(spec, "spec");
    Objects.requireNonNull(catalogue, "catalogue");
    Objects.requireNonNull(connection, "connection");
    tests = List.copyOf(tests);
  }

  /** A job's. */
  public static Failure of(JobFailed job) {
    return new Failure(
        job.workflowId(),
        job.iteration(),
        job.category(),
        job.code(),
        job.message(),
        job.detail(),
        List.of(),
        job.staging(),
        job.script(),
        job.spec(),
        job.catalogue(),
        job.connection());
  }

  /** A validation's. */
  public static Failure of(ValidationFailed validation) {
    return new Failure(
        validation.workflowId(),
        validation.iteration(),
        Category.INTERNAL,
        VALIDATION_FAILED,
        "%d of %d tests failed"
            .formatted(
                validation.testsFailed(), validation.testsFailed() + validation.testsPassed()),
        "",
        validation.failures(),
        Optional.of(validation.staging()),
        validation.code(),
        validation.spec(),
        validation.catalogue(),
        validation.staging().connection());
  }

  /** Whether nothing was wrong but the moment. */
  public boolean isTargetChanged() {
    return code.equals(TARGET_CHANGED)
        || tests.stream().anyMatch(test -> test.code().equals(TARGET_WRITTEN));
  }

  /** In a sentence, with the failed tests by name. */
  public String inWords() {
    String named =
        tests.stream()
            .limit(5)
            .map(test -> test.path() + " " + test.message())
            .collect(Collectors.joining("; "));
    String more = tests.size() > 5 ? " and %d more".formatted(tests.size() - 5) : "";
    return named.isEmpty() ? code + ": " + message : message + ": " + named + more;
  }
}
