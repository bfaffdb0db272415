package io.datamorph.contracts;

import java.util.List;
import java.util.Objects;

/**
 * {@code approval.requested}: A spec was written and type-checked, and waits for a person.
 *
 * @param round from 1
 * @param specNumber from 1; that of the spec that waits
 * @param spec the spec as JSON
 * @param catalogue the catalogue it was checked against
 * @param reader who wrote it: given, builtin, or a model
 * @param notes what each word that mattered was linked to
 */
public record ApprovalRequested(
    String workflowId,
    int round,
    int specNumber,
    ArtifactRef spec,
    ArtifactRef catalogue,
    String connection,
    String targetSchema,
    String targetTable,
    String reader,
    List<String> notes)
    implements Event {

  public static final String TYPE = "approval.requested";

  public ApprovalRequested {
    Objects.requireNonNull(workflowId, "workflowId");
    Objects.requireNonNull(spec, "spec");
    Objects.requireNonNull(catalogue, "catalogue");
    Objects.requireNonNull(connection, "connection");
    Objects.requireNonNull(targetSchema, "targetSchema");
    Objects.requireNonNull(targetTable, "targetTable");
    Objects.requireNonNull(reader, "reader");
    notes = List.copyOf(notes);
  }

  @Override
  public int iteration() {
    return 0;
  }

  @Override
  public int attempt() {
    return round;
  }
}
