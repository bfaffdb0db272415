package io.datamorph.choreography;

import io.datamorph.contracts.WireFormat;
import java.time.Duration;
import java.util.Objects;

/**
 * How one service takes part.
 *
 * @param service name such as {@code code-generator}; the {@code ce_source} of what it says
 * @param schema its schema in the control database, such as {@code code_generator}
 * @param workers how many pieces of long work run at once, at least 1
 * @param lease how long a worker may be silent before another takes its work over, at least 1 s
 */
public record ParticipantConfig(
    String service,
    String schema,
    String bootstrapServers,
    WireFormat wireFormat,
    int workers,
    Duration lease) {

  public ParticipantConfig {
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(schema, "schema");
    Objects.requireNonNull(bootstrapServers, "bootstrapServers");
    Objects.requireNonNull(wireFormat, "wireFormat");
    if (workers < 1) {
      throw new IllegalArgumentException("workers is " + workers + ", must be at least 1");
    }
    if (lease.toMillis() < 1000) {
      throw new IllegalArgumentException("lease is " + lease + ", must be at least 1 s");
    }
  }

  /** JSON, four workers, a lease of 15 s, the schema named after the service. */
  public static ParticipantConfig of(String service, String bootstrapServers) {
    return new ParticipantConfig(
        service,
        service.replace('-', '_'),
        bootstrapServers,
        WireFormat.JSON,
        4,
        Duration.ofSeconds(15));
  }
}
