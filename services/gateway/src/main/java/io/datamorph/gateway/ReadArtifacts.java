package io.datamorph.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.datamorph.contracts.ArtifactRef;
import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.RefusedException;

/** What a workflow made on its way, the newest version of each. */
public final class ReadArtifacts {

  /** An artifact that the tracker's view refers to. */
  public enum Kind {
    SPEC("spec", Code.SPEC_NOT_READY, "spec"),
    CATALOGUE("catalogue", Code.SPEC_NOT_READY, "catalogue"),
    CODE("code", Code.CODE_NOT_READY, "code"),
    VALIDATION("report", Code.VALIDATION_NOT_READY, "validation report");

    private final String field;
    private final Code missing;
    private final String words;

    Kind(String field, Code missing, String words) {
      this.field = field;
      this.missing = missing;
      this.words = words;
    }
  }

  private final ShowWorkflows workflows;
  private final Artifacts artifacts;

  ReadArtifacts(ShowWorkflows workflows, Artifacts artifacts) {
    this.workflows = workflows;
    this.artifacts = artifacts;
  }

  /** The artifact's bytes. */
  public byte[] read(String workflowId, Kind kind) {
    JsonNode view = workflows.view(workflowId);
    JsonNode ref = view.path("artifacts").path(kind.field);
    if (!ref.hasNonNull("key")) {
      throw new RefusedException(
          kind.missing,
          "the workflow is %s and has no %s%s"
              .formatted(
                  view.path("state").asText(),
                  kind.words,
                  view.path("state").asText().equals("RUNNING") ? " yet" : ""));
    }
    return artifacts.get(
        new ArtifactRef(
            ref.path("key").asText(), ref.path("sha256").asText(), ref.path("bytes").asLong()));
  }
}
