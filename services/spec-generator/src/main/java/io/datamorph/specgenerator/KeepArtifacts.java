package io.datamorph.specgenerator;

import io.datamorph.artifacts.ArtifactConflictException;
import io.datamorph.artifacts.ArtifactKeys;
import io.datamorph.artifacts.ArtifactStore;
import io.datamorph.contracts.ArtifactRef;
import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueJson;
import io.datamorph.spec.document.Spec;
import io.datamorph.spec.document.SpecWriter;
import java.nio.charset.StandardCharsets;

/** Stores a spec beside the catalogue it was written against. */
final class KeepArtifacts {

  private static final int MOST_VERSIONS = 20;
  private static final String JSON = "application/json";

  /** Where they lie; the number is that of the spec within its workflow. */
  record Kept(int number, ArtifactRef spec, ArtifactRef catalogue) {}

  private final ArtifactStore store;

  KeepArtifacts(ArtifactStore store) {
    this.store = store;
  }

  Kept keep(String workflowId, Spec spec, Catalogue catalogue) {
    byte[] specBytes = SpecWriter.toJson(spec).getBytes(StandardCharsets.UTF_8);
    byte[] catalogueBytes = CatalogueJson.write(catalogue).getBytes(StandardCharsets.UTF_8);
    for (int number = 1; ; number++) {
      try {
        return new Kept(
            number,
            store.put(ArtifactKeys.spec(workflowId, number), specBytes, JSON),
            store.put(ArtifactKeys.catalogue(workflowId, number), catalogueBytes, JSON));
      } catch (ArtifactConflictException taken) {
        // A try that died after storing left these; the catalogue may have changed since.
        if (number == MOST_VERSIONS) {
          throw taken;
        }
      }
    }
  }
}
