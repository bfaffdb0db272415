package io.datamorph.logsink;

import io.datamorph.contracts.AgentLogged;
import io.datamorph.contracts.LogType;
import java.time.Instant;
import java.util.UUID;

/** Entries to store. */
public final class Entries {

  private static final Instant AT = Instant.parse("2026-01-31T10:00:00Z");

  private Entries() {}

  public static String newWorkflow() {
    return UUID.randomUUID().toString();
  }

  /** The n-th entry of a workflow. */
  public static AgentLogged entry(String workflowId, int n) {
    return entry(workflowId, n, "{\"n\":" + n + "}");
  }

  public static AgentLogged entry(String workflowId, int n, String metadata) {
    return new AgentLogged(
        workflowId,
        "validator",
        String.format("%08d", n),
        AT.plusSeconds(n),
        LogType.INFO,
        "entry " + n,
        "the naïve ünïcode 🙂 of entry " + n,
        metadata);
  }
}
