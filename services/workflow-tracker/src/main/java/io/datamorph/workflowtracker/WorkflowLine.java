package io.datamorph.workflowtracker;

import io.datamorph.workflowtracker.domain.State;
import java.time.Instant;
import java.util.Optional;

/** A workflow in a list. */
public record WorkflowLine(
    String workflowId,
    State state,
    Optional<String> connection,
    Optional<String> prompt,
    Instant createdAt,
    Instant updatedAt) {}
