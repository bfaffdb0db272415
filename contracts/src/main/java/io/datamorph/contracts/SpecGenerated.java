package io.datamorph.contracts;

import java.util.List;
import java.util.Objects;

/**
 * {@code spec.generated}: A spec was written and type-checked.
 *
 * @param specNumber from 1; grows when a workflow gets another spec
 * @param spec the spec as JSON
 * @param catalogue the catalogue it was checked against
 * @param reader who wrote it: given, builtin, or a model
 * @param notes what each word that mattered was linked to
 * @param others workflows that make the further tables of the request
 */
public record SpecGenerated(
    String workflowId,
    int specNumber,
    ArtifactRef spec,
    ArtifactRef catalogue,
    String connection,
    String targetSchema,
    String targetTable,
    String reader,
    List<String> notes,
    List<String> others)
    implements Event {

  public static final String TYPE = "spec.generated";

  public SpecGenerated {
    Objects.requireNonNull(workflowId, "workflowId");
    Objects.requireNonNull(spec, "spec");
    Objects.requireNonNull(catalogue, "catalogue");
    Objects.requireNonNull(connection, "connection");
    Objects.requireNonNull(targetSchema, "targetSchema");
    Objects.requireNonNull(targetTable, "targetTable");
    Objects.requireNonNull(reader, "reader");
    notes = List.copyOf(notes);
    others = List.copyOf(others);
  }

  @Override
  public int iteration() {
    return 0;
  }

  @Override
  public int attempt() {
    return specNumber;
  }
}
