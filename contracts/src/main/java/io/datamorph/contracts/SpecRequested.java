package io.datamorph.contracts;

import java.util.Objects;
import java.util.Optional;

/**
 * {@code spec.requested}: Somebody wants a table. Either {@code prompt} or {@code spec} is given.
 *
 * @param workflowId workflow id; empty when the publisher leaves it to the system
 * @param prompt the request in English
 * @param spec a ready spec as JSON or YAML text
 * @param connection the named warehouse connection; "warehouse" unless said
 * @param approvalRequired whether the spec waits for a person
 * @param replaceTarget whether an existing foreign target may be replaced
 * @param requestedBy who asked
 */
public record SpecRequested(
    String workflowId,
    Optional<String> prompt,
    Optional<String> spec,
    String connection,
    boolean approvalRequired,
    boolean replaceTarget,
    Optional<String> requestedBy)
    implements Event {

  public static final String TYPE = "spec.requested";

  public SpecRequested {
    Objects.requireNonNull(workflowId, "workflowId");
    Objects.requireNonNull(prompt, "prompt");
    Objects.requireNonNull(spec, "spec");
    Objects.requireNonNull(connection, "connection");
    Objects.requireNonNull(requestedBy, "requestedBy");
  }

  @Override
  public int iteration() {
    return 0;
  }

  @Override
  public int attempt() {
    return 1;
  }
}
