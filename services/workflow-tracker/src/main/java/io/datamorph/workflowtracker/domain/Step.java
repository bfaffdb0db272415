package io.datamorph.workflowtracker.domain;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One piece of work of one agent.
 *
 * @param name specify, generate, execute, validate, remediate or publish
 * @param outcome the type of the event that ended it
 */
public record Step(
    String name,
    String agent,
    int iteration,
    int attempt,
    Instant startedAt,
    Optional<Instant> endedAt,
    Optional<String> outcome) {

  public Step {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(agent, "agent");
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(endedAt, "endedAt");
    Objects.requireNonNull(outcome, "outcome");
  }
}
