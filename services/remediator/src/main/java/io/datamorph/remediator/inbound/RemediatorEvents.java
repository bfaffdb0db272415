package io.datamorph.remediator.inbound;

import io.datamorph.choreography.IncomingRecord;
import io.datamorph.remediator.RemediatorParticipation;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Failed validations, failed jobs, and workflows that ended come in here. */
@ApplicationScoped
class RemediatorEvents {

  private final RemediatorParticipation remediator;

  RemediatorEvents(RemediatorParticipation remediator) {
    this.remediator = remediator;
  }

  @Incoming("remediatorIn")
  @Blocking
  CompletionStage<Void> receive(KafkaRecord<byte[], byte[]> message) {
    IncomingKafkaRecordMetadata<?, ?> metadata =
        message.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow();
    remediator.receive(IncomingRecord.from(metadata.getRecord()));
    return message.ack();
  }
}
