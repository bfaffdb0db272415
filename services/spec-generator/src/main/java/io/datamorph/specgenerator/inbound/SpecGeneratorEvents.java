package io.datamorph.specgenerator.inbound;

import io.datamorph.choreography.IncomingRecord;
import io.datamorph.specgenerator.SpecGeneratorParticipation;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Requests, answers and ends of workflows come in here. */
@ApplicationScoped
class SpecGeneratorEvents {

  private final SpecGeneratorParticipation specGenerator;

  SpecGeneratorEvents(SpecGeneratorParticipation specGenerator) {
    this.specGenerator = specGenerator;
  }

  @Incoming("specGeneratorIn")
  @Blocking
  CompletionStage<Void> receive(KafkaRecord<byte[], byte[]> message) {
    IncomingKafkaRecordMetadata<?, ?> metadata =
        message.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow();
    specGenerator.receive(IncomingRecord.from(metadata.getRecord()));
    return message.ack();
  }
}
