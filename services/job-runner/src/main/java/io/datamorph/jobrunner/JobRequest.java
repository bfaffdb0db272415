package io.datamorph.jobrunner;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * A script to run.
 *
 * @param script its text
 * @param arguments job parameters by name, without dashes
 * @param connections logins by connection name: all that the script can reach
 * @param timeout counted from when the script starts
 */
public record JobRequest(
    String jobId,
    String script,
    Map<String, String> arguments,
    Map<String, Login> connections,
    Duration timeout) {

  public JobRequest {
    Objects.requireNonNull(jobId, "jobId");
    Objects.requireNonNull(script, "script");
    arguments = Map.copyOf(arguments);
    connections = Map.copyOf(connections);
    if (!timeout.isPositive()) {
      throw new IllegalArgumentException("timeout is " + timeout + ", must be positive");
    }
  }
}
