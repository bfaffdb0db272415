package io.datamorph.logsink;

import io.agroal.api.AgroalDataSource;
import io.datamorph.choreography.IncomingRecord;
import io.datamorph.choreography.Outcome;
import io.datamorph.choreography.Participant;
import io.datamorph.choreography.ParticipantConfig;
import io.datamorph.choreography.UnitOfWork;
import io.datamorph.contracts.AgentLogged;
import io.datamorph.contracts.Event;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Wires the log sink into the saga, of which it only listens to the log. */
@ApplicationScoped
public class LogSinkParticipation {

  private final Participant participant;
  private final Forwarder forwarder;
  private final ReadLog readLog;

  LogSinkParticipation(
      @DataSource("log-sink") AgroalDataSource dataSource,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      LogStore store,
      MeterRegistry meters) {
    participant =
        Participant.create(
            ParticipantConfig.of("log-sink", bootstrapServers),
            dataSource,
            Clock.systemUTC(),
            meters);
    participant.inbox().reactWith(LogSinkParticipation::keep);
    forwarder = new Forwarder(new ForwardEntries(participant, store), store);
    readLog = new ReadLog(participant.jdbi(), store);
  }

  void start(@Observes StartupEvent event) {
    participant.start();
    forwarder.start();
  }

  void stop(@Observes ShutdownEvent event) {
    forwarder.close();
    participant.close();
  }

  /** Takes a record in; throws only when the database is away: do not acknowledge then. */
  public void receive(IncomingRecord record) {
    participant.inbox().receive(record, LogSinkParticipation::keep);
    forwarder.wake();
  }

  @Produces
  @Singleton
  ReadLog readLog() {
    return readLog;
  }

  private static Outcome keep(Event event, UnitOfWork work) {
    if (event instanceof AgentLogged entry) {
      new PendingEntries(work.handle()).add(entry);
      return new Outcome.Applied();
    }
    return new Outcome.Ignored("not an entry of the agent log");
  }
}
