package io.datamorph.contracts;

/**
 * A fact that one service tells the others; the topic it travels on is its name.
 *
 * <p>Records hold the payload only: id, type, source and time of an event travel as CloudEvents
 * headers.
 */
public sealed interface Event
    permits SpecRequested,
        SpecGenerated,
        SpecRejected,
        ClarificationRequested,
        ClarificationAnswered,
        ApprovalRequested,
        ApprovalAnswered,
        CodeGenerated,
        JobCompleted,
        JobFailed,
        ValidationPassed,
        ValidationFailed,
        TargetPublished,
        WorkflowFailed,
        WorkflowCancelled,
        AgentLogged {

  /**
   * The saga this fact belongs to, and the record key; empty only on a raw {@code spec.requested}.
   */
  String workflowId();

  /** Remediation round, from 0; 0 where it has no meaning. */
  int iteration();

  /** Attempt within the round, from 1; 1 where it has no meaning. */
  int attempt();
}
