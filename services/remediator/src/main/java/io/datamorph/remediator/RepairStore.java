package io.datamorph.remediator;

import io.datamorph.artifacts.ArtifactConflictException;
import io.datamorph.artifacts.ArtifactKeys;
import io.datamorph.artifacts.Digests;
import io.datamorph.contracts.ArtifactRef;
import io.datamorph.contracts.CodeGenerated;
import io.datamorph.remediator.domain.ArtifactNumbers;
import io.datamorph.remediator.domain.Failure;
import io.datamorph.remediator.domain.Repair;
import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueJson;
import io.datamorph.spec.document.Spec;
import io.datamorph.spec.document.SpecWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;

/** Stores what a round made: only what changed gets a new number. */
final class RepairStore {

  /** A try that died may have left artifacts of another moment under the first numbers. */
  private static final int NUMBERS_TO_TRY = 20;

  private static final String JSON = "application/json";

  private final Artifacts artifacts;

  RepairStore(Artifacts artifacts) {
    this.artifacts = artifacts;
  }

  /** What the code was made from. */
  record Input(Spec before, Repair.Repaired repaired, Catalogue now) {}

  CodeGenerated store(Failure failure, int iteration, Input input, String script) {
    String id = failure.workflowId();
    ArtifactRef spec =
        input.repaired().spec().equals(input.before())
            ? failure.spec()
            : numbered(
                failure, n -> ArtifactKeys.spec(id, n), SpecWriter.toJson(input.repaired().spec()));
    ArtifactRef catalogue = catalogue(failure, CatalogueJson.write(input.now()));
    ArtifactRef code =
        artifacts.store(ArtifactKeys.code(id, iteration, 1), script, "text/x-python");
    return new CodeGenerated(
        id,
        iteration,
        1,
        code,
        spec,
        catalogue,
        failure.connection(),
        "remediated",
        input.repaired().changes());
  }

  private ArtifactRef catalogue(Failure failure, String json) {
    String hash = Digests.sha256(json.getBytes(StandardCharsets.UTF_8));
    return hash.equals(failure.catalogue().sha256())
        ? failure.catalogue()
        : numbered(failure, n -> ArtifactKeys.catalogue(failure.workflowId(), n), json);
  }

  private ArtifactRef numbered(Failure failure, IntFunction<String> key, String json) {
    int first = ArtifactNumbers.next(failure);
    for (int n = first; ; n++) {
      try {
        return artifacts.store(key.apply(n), json, JSON);
      } catch (ArtifactConflictException e) {
        if (n - first >= NUMBERS_TO_TRY) {
          throw e;
        }
      }
    }
  }
}
