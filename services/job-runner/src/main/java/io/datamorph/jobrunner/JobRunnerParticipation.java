package io.datamorph.jobrunner;

import io.agroal.api.AgroalDataSource;
import io.datamorph.choreography.IncomingRecord;
import io.datamorph.choreography.Participant;
import io.datamorph.choreography.ParticipantConfig;
import io.datamorph.choreography.WorkQueue;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Wires the job-runner into the saga. */
@ApplicationScoped
public class JobRunnerParticipation {

  /** So that no number of long jobs keeps a publish waiting. */
  private static final int WORKERS_BESIDE_JOBS = 4;

  private final Participant participant;
  private final Engine engine;

  JobRunnerParticipation(
      @DataSource("job-runner") AgroalDataSource dataSource,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      @ConfigProperty(name = "datamorph.job-runner.workers") int jobs,
      @ConfigProperty(name = "datamorph.job-runner.job-timeout") Duration timeout,
      Engine engine,
      Artifacts artifacts,
      Warehouse warehouse,
      MeterRegistry meters) {
    this.engine = engine;
    participant =
        Participant.create(config(bootstrapServers, jobs), dataSource, Clock.systemUTC(), meters);
    JobInputs inputs = new JobInputs(artifacts);
    StagingTables staging = new StagingTables(participant, warehouse);
    StagedRun run = new StagedRun(inputs, staging, engine, participant.log(), timeout);
    Turns turns = new Turns(participant, inputs);
    WorkQueue work = participant.work();
    work.handle(RunJob.KIND, new RunJob(participant, turns, run, jobs), RunJob.POLICY);
    work.handle(PublishTarget.KIND, new PublishTarget(inputs, warehouse), PublishTarget.POLICY);
    work.handle(DropStaging.KIND, new DropStaging(staging), DropStaging.POLICY);
    participant.inbox().reactWith(ReactToEvents::on);
  }

  private static ParticipantConfig config(String bootstrapServers, int jobs) {
    if (jobs < 1) {
      throw new IllegalArgumentException(
          "datamorph.job-runner.workers is " + jobs + ", must be at least 1");
    }
    ParticipantConfig standard = ParticipantConfig.of("job-runner", bootstrapServers);
    return new ParticipantConfig(
        standard.service(),
        standard.schema(),
        standard.bootstrapServers(),
        standard.wireFormat(),
        jobs + WORKERS_BESIDE_JOBS,
        standard.lease());
  }

  void start(@Observes StartupEvent event) {
    engine.warmUp();
    participant.start();
  }

  void stop(@Observes ShutdownEvent event) {
    participant.close();
    engine.close();
  }

  /** Takes a record in; throws only when the database is away: do not acknowledge then. */
  public void receive(IncomingRecord record) {
    participant.inbox().receive(record, ReactToEvents::on);
  }
}
