package io.datamorph.jobrunner;

import io.datamorph.artifacts.ArtifactCorruptException;
import io.datamorph.artifacts.ArtifactMissingException;
import io.datamorph.contracts.ArtifactRef;
import io.datamorph.contracts.CodeGenerated;
import io.datamorph.jobrunner.domain.JobPlan;
import io.datamorph.jobrunner.domain.UnusableInputException;
import io.datamorph.spec.catalogue.CatalogueJson;
import io.datamorph.spec.check.CheckResult;
import io.datamorph.spec.check.Diagnostic;
import io.datamorph.spec.check.SpecChecker;
import io.datamorph.spec.document.Spec;
import io.datamorph.spec.document.SpecReader;
import io.datamorph.spec.document.SpecReading;
import io.datamorph.spec.typed.TypedSpec;
import java.util.List;

/** Fetches what a job is made of, and checks that it is what earlier steps promised. */
final class JobInputs {

  private final Artifacts artifacts;

  JobInputs(Artifacts artifacts) {
    this.artifacts = artifacts;
  }

  String script(CodeGenerated code) {
    return fetch(code.code());
  }

  /** What the job may read and has to write, from the checked spec. */
  JobPlan plan(CodeGenerated code) {
    Spec spec = spec(code.spec());
    String catalogue = fetch(code.catalogue());
    TypedSpec typed =
        switch (SpecChecker.check(spec, CatalogueJson.read(catalogue))) {
          case CheckResult.Accepted accepted -> accepted.spec();
          case CheckResult.Refused refused -> throw unusable(code.spec(), refused.diagnostics());
        };
    return JobPlan.of(typed, code.connection());
  }

  Spec spec(ArtifactRef ref) {
    return switch (SpecReader.read(fetch(ref))) {
      case SpecReading.Read read -> read.spec();
      case SpecReading.Refused refused -> throw unusable(ref, refused.diagnostics());
    };
  }

  private String fetch(ArtifactRef ref) {
    try {
      return artifacts.text(ref);
    } catch (ArtifactMissingException e) {
      throw new UnusableInputException("ARTIFACT_MISSING", e.getMessage());
    } catch (ArtifactCorruptException e) {
      throw new UnusableInputException("ARTIFACT_CORRUPT", e.getMessage());
    }
  }

  private static UnusableInputException unusable(ArtifactRef ref, List<Diagnostic> diagnostics) {
    Diagnostic first = diagnostics.getFirst();
    return new UnusableInputException(
        "SPEC_UNUSABLE",
        "%s was accepted before but not here: %s at %s: %s (%d in all)"
            .formatted(ref.key(), first.code(), first.path(), first.message(), diagnostics.size()));
  }
}
