package io.datamorph.specgenerator;

import io.agroal.api.AgroalDataSource;
import io.datamorph.artifacts.S3ArtifactStore;
import io.datamorph.artifacts.S3Location;
import io.datamorph.choreography.IncomingRecord;
import io.datamorph.choreography.Participant;
import io.datamorph.choreography.ParticipantConfig;
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

/** Wires the spec generator into the saga. */
@ApplicationScoped
public class SpecGeneratorParticipation {

  private final Participant participant;
  private final S3ArtifactStore store;
  private final AcceptRequest acceptRequest = new AcceptRequest();

  SpecGeneratorParticipation(
      @DataSource("spec-generator") AgroalDataSource dataSource,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      Config settings,
      Catalogues catalogues,
      MeterRegistry meters) {
    store =
        S3ArtifactStore.open(
            S3Location.fromSettings(name -> settings.getOptionalValue(name, String.class)));
    participant =
        Participant.create(
            ParticipantConfig.of("spec-generator", bootstrapServers),
            dataSource,
            Clock.systemUTC(),
            meters);
    Requests requests = new Requests(participant.jdbi());
    participant
        .work()
        .handle(
            WriteSpec.KIND,
            new WriteSpec(
                requests,
                catalogues,
                reader(settings, dataSource, catalogues, meters),
                new KeepArtifacts(store),
                participant.log()),
            patience(settings));
    participant.inbox().reactWith(acceptRequest);
  }

  /** A catalogue that cannot be had, or a model that does not answer, ends the workflow in time. */
  private static WorkPolicy patience(Config settings) {
    return new WorkPolicy(
        8,
        Duration.ofMillis(300),
        Duration.ofSeconds(15),
        settings
            .getOptionalValue("datamorph.reader.deadline", Duration.class)
            .orElse(Duration.ofMinutes(20)));
  }

  private RequestReader reader(
      Config settings, AgroalDataSource ledger, Catalogues catalogues, MeterRegistry meters) {
    return ReaderSettings.of(name -> settings.getOptionalValue(name, String.class))
        .reader(ledger, catalogues, participant.log(), Clock.systemUTC(), meters);
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
    participant.inbox().receive(record, acceptRequest);
  }
}
