package io.datamorph.gateway;

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
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Wires the gateway into the saga: it hears of every end. */
@ApplicationScoped
public class GatewayParticipation {

  private final Participant participant;
  private final Warehouses warehouses;
  private final ShowWorkflows workflows;

  GatewayParticipation(
      @DataSource("gateway") AgroalDataSource dataSource,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      Warehouses warehouses,
      ReadModel tracker,
      AgentLogs logs,
      MeterRegistry meters) {
    this.warehouses = warehouses;
    participant =
        Participant.create(
            ParticipantConfig.of("gateway", bootstrapServers),
            dataSource,
            Clock.systemUTC(),
            meters);
    participant
        .work()
        .handle(
            CleanWarehouse.KIND,
            new CleanWarehouse(participant.jdbi(), warehouses),
            CleanWarehouse.PATIENT);
    participant.inbox().reactWith(NoteEnd::of);
    workflows = new ShowWorkflows(participant.jdbi(), tracker, logs);
  }

  void start(@Observes StartupEvent event) {
    participant.start();
  }

  void stop(@Observes ShutdownEvent event) {
    participant.close();
  }

  /** Takes a record in; throws only when the database is away: do not acknowledge then. */
  public void receive(IncomingRecord record) {
    participant.inbox().receive(record, NoteEnd::of);
  }

  @Produces
  @Singleton
  ReadWarehouse readWarehouse() {
    return new ReadWarehouse(warehouses);
  }

  @Produces
  @Singleton
  AnswerApproval answerApproval(ExplainSpec explainSpec) {
    return new AnswerApproval(participant, workflows, explainSpec);
  }

  @Produces
  @Singleton
  ExplainSpec explainSpec(ReadArtifacts artifacts) {
    return new ExplainSpec(warehouses, artifacts, Clock.systemUTC());
  }

  @Produces
  @Singleton
  OpenStaging openStaging() {
    return new OpenStaging(participant, warehouses);
  }

  @Produces
  @Singleton
  CloseStaging closeStaging() {
    return new CloseStaging(participant, warehouses);
  }

  @Produces
  @Singleton
  CheckBase checkBase() {
    return new CheckBase(participant, warehouses);
  }

  @Produces
  @Singleton
  PublishTarget publishTarget() {
    return new PublishTarget(participant, warehouses);
  }

  @Produces
  @Singleton
  CloseWorkflow closeWorkflow() {
    return new CloseWorkflow(participant, warehouses);
  }

  @Produces
  @Singleton
  CancelWorkflow cancelWorkflow() {
    return new CancelWorkflow(closeWorkflow(), workflows);
  }

  @Produces
  @Singleton
  RequestWorkflow requestWorkflow() {
    return new RequestWorkflow(participant, warehouses);
  }

  @Produces
  @Singleton
  ShowWorkflows showWorkflows() {
    return workflows;
  }

  @Produces
  @Singleton
  AnswerQuestions answerQuestions() {
    return new AnswerQuestions(participant, workflows);
  }

  @Produces
  @Singleton
  ReadArtifacts readArtifacts(Artifacts artifacts) {
    return new ReadArtifacts(workflows, artifacts);
  }
}
