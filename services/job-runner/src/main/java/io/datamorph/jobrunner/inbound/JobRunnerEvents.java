package io.datamorph.jobrunner.inbound;

import io.datamorph.choreography.IncomingRecord;
import io.datamorph.jobrunner.JobRunnerParticipation;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Code to run, tables to publish, and workflows that ended come in here. */
@ApplicationScoped
class JobRunnerEvents {

  private final JobRunnerParticipation jobRunner;

  JobRunnerEvents(JobRunnerParticipation jobRunner) {
    this.jobRunner = jobRunner;
  }

  @Incoming("jobRunnerIn")
  @Blocking
  CompletionStage<Void> receive(KafkaRecord<byte[], byte[]> message) {
    IncomingKafkaRecordMetadata<?, ?> metadata =
        message.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow();
    jobRunner.receive(IncomingRecord.from(metadata.getRecord()));
    return message.ack();
  }
}
