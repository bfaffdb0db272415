package io.datamorph.validator;

import io.agroal.api.AgroalDataSource;
import io.datamorph.artifacts.S3ArtifactStore;
import io.datamorph.artifacts.S3Location;
import io.datamorph.choreography.IncomingRecord;
import io.datamorph.choreography.Participant;
import io.datamorph.choreography.ParticipantConfig;
import io.datamorph.choreography.Reaction;
import io.datamorph.choreography.WorkPolicy;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Wires the validator into the saga. */
@ApplicationScoped
public class ValidatorParticipation {

  /** Outlasts a gateway or a database that restarts, and ends before the workflow's deadline. */
  private static final WorkPolicy POLICY =
      new WorkPolicy(12, Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofMinutes(15));

  private final Participant participant;
  private final Reaction reaction = new React();
  private final S3ArtifactStore store;

  ValidatorParticipation(
      @DataSource("validator") AgroalDataSource dataSource,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      @ConfigProperty(name = "datamorph.validator.join-loss-warning") double lossShare,
      Warehouse warehouse,
      Config config,
      MeterRegistry meters) {
    store =
        S3ArtifactStore.open(
            S3Location.fromSettings(name -> config.getOptionalValue(name, String.class)));
    participant =
        Participant.create(
            ParticipantConfig.of("validator", bootstrapServers),
            dataSource,
            Clock.systemUTC(),
            meters);
    participant
        .work()
        .handle(
            ValidateStaging.KIND,
            new ValidateStaging(warehouse, store, participant.log(), new AccountForRows(lossShare)),
            POLICY);
    participant.inbox().reactWith(reaction);
  }

  void start(@Observes StartupEvent event) {
    participant.start();
  }

  void stop(@Observes ShutdownEvent event) {
    participant.close();
    store.close();
  }

  /** Takes a record in; throws only when the database is away: do not acknowledge then. */
  public void receive(IncomingRecord record) {
    participant.inbox().receive(record, reaction);
  }
}
