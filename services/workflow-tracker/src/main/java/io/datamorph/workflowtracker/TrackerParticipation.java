package io.datamorph.workflowtracker;

import io.agroal.api.AgroalDataSource;
import io.datamorph.choreography.Participant;
import io.datamorph.choreography.ParticipantConfig;
import io.datamorph.choreography.WorkPolicy;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Wires the tracker into the saga. */
@ApplicationScoped
class TrackerParticipation {

  private static final Logger LOG = Logger.getLogger(TrackerParticipation.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

  /** As long as it takes: the gateway may be away for hours, and silence must still end. */
  private static final WorkPolicy UNTIL_DECIDED =
      new WorkPolicy(
          Integer.MAX_VALUE, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofDays(30));

  private final Participant participant;
  private final DeadlineWatch watch;
  private final RecordEvent recordEvent;
  private final Arrivals arrivals = new Arrivals();
  private final ScheduledExecutorService scheduler =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("tracker-deadlines").factory());

  TrackerParticipation(
      @DataSource("workflow-tracker") AgroalDataSource dataSource,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      @ConfigProperty(name = "datamorph.deadline") Duration running,
      @ConfigProperty(name = "datamorph.clarification-deadline") Duration awaiting,
      EndOverdueWorkflow.Fates fates,
      MeterRegistry meters) {
    Clock clock = Clock.systemUTC();
    participant =
        Participant.create(
            ParticipantConfig.of("workflow-tracker", bootstrapServers), dataSource, clock, meters);
    participant
        .work()
        .handle(EndOverdueWorkflow.KIND, new EndOverdueWorkflow(fates), UNTIL_DECIDED);
    watch = new DeadlineWatch(participant);
    recordEvent = new RecordEvent(new Deadlines(running, awaiting), clock);
    participant.inbox().reactWith(recordEvent);
  }

  void start(@Observes StartupEvent event) {
    participant.start();
    scheduler.scheduleWithFixedDelay(
        this::look, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    scheduler.shutdownNow();
    participant.close();
  }

  Participant participant() {
    return participant;
  }

  RecordEvent recordEvent() {
    return recordEvent;
  }

  @Produces
  @Singleton
  Arrivals arrivals() {
    return arrivals;
  }

  @Produces
  @Singleton
  ShowWorkflows showWorkflows() {
    return new ShowWorkflows(participant.jdbi());
  }

  private void look() {
    try {
      watch.look();
    } catch (RuntimeException e) {
      // The database is away, or a bug: either way the next look is due.
      LOG.warn("the deadline watch could not look", e);
    }
  }
}
