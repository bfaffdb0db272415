package io.datamorph.workflowtracker;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.datamorph.workflowtracker.domain.State;
import java.time.Instant;
import java.util.Optional;

/** A workflow in a list. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record WorkflowLine(
    String workflowId,
    State state,
    Optional<String> connection,
    Optional<String> prompt,
    Instant createdAt,
    Instant updatedAt) {}
