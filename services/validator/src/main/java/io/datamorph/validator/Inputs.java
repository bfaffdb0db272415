package io.datamorph.validator;

import io.datamorph.artifacts.ArtifactStore;
import io.datamorph.contracts.JobCompleted;
import io.datamorph.spec.catalogue.CatalogueJson;
import io.datamorph.spec.check.CheckResult;
import io.datamorph.spec.check.Diagnostic;
import io.datamorph.spec.check.SpecChecker;
import io.datamorph.spec.document.SpecReader;
import io.datamorph.spec.document.SpecReading;
import io.datamorph.spec.typed.TypedSpec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Reads what a job worked from. */
final class Inputs {

  private final ArtifactStore store;

  Inputs(ArtifactStore store) {
    this.store = store;
  }

  /**
   * The spec's meaning against the catalogue that it was written for.
   *
   * @throws SpecRefusedException when a spec that was compiled once is refused now
   */
  TypedSpec spec(JobCompleted job) {
    String spec = new String(store.get(job.spec()), StandardCharsets.UTF_8);
    String catalogue = new String(store.get(job.catalogue()), StandardCharsets.UTF_8);
    return switch (SpecReader.read(spec)) {
      case SpecReading.Refused refused -> throw refused(refused.diagnostics());
      case SpecReading.Read read ->
          switch (SpecChecker.check(read.spec(), CatalogueJson.read(catalogue))) {
            case CheckResult.Refused refused -> throw refused(refused.diagnostics());
            case CheckResult.Accepted accepted -> accepted.spec();
          };
    };
  }

  private static SpecRefusedException refused(List<Diagnostic> diagnostics) {
    return new SpecRefusedException(diagnostics);
  }

  /** Trying again would not help. */
  static final class SpecRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private SpecRefusedException(List<Diagnostic> diagnostics) {
      super(
          "the spec that the job was compiled from has no meaning: "
              + diagnostics.stream()
                  .limit(5)
                  .map(found -> found.path() + " " + found.message())
                  .collect(Collectors.joining("; ")));
    }
  }
}
