package io.datamorph.codegenerator;

import io.agroal.api.AgroalDataSource;
import io.datamorph.choreography.IncomingRecord;
import io.datamorph.choreography.Participant;
import io.datamorph.choreography.ParticipantConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Wires the code generator into the saga. */
@ApplicationScoped
public class CodeGeneratorParticipation {

  private final Participant participant;

  CodeGeneratorParticipation(
      @DataSource("code-generator") AgroalDataSource dataSource,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      Artifacts artifacts,
      MeterRegistry meters) {
    participant =
        Participant.create(
            ParticipantConfig.of("code-generator", bootstrapServers),
            dataSource,
            Clock.systemUTC(),
            meters);
    participant.work().handle(GenerateCode.KIND, new GenerateCode(artifacts), GenerateCode.POLICY);
    participant.inbox().reactWith(ReactToEvents::on);
  }

  void start(@Observes StartupEvent event) {
    participant.start();
  }

  void stop(@Observes ShutdownEvent event) {
    participant.close();
  }

  /** Takes a record in; throws only when the database is away: do not acknowledge then. */
  public void receive(IncomingRecord record) {
    participant.inbox().receive(record, ReactToEvents::on);
  }
}
