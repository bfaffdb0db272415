package io.datamorph.validator.inbound;

import io.datamorph.choreography.IncomingRecord;
import io.datamorph.validator.ValidatorParticipation;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Jobs that are done, and workflows that have ended, come in here. */
@ApplicationScoped
class ValidatorEvents {

  private final ValidatorParticipation validator;

  ValidatorEvents(ValidatorParticipation validator) {
    this.validator = validator;
  }

  @Incoming("validatorIn")
  @Blocking
  CompletionStage<Void> receive(KafkaRecord<byte[], byte[]> message) {
    IncomingKafkaRecordMetadata<?, ?> metadata =
        message.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow();
    validator.receive(IncomingRecord.from(metadata.getRecord()));
    return message.ack();
  }
}
