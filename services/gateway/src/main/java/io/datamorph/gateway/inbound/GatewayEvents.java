package io.datamorph.gateway.inbound;

import io.datamorph.choreography.IncomingRecord;
import io.datamorph.gateway.GatewayParticipation;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The ends of workflows come in here. */
@ApplicationScoped
class GatewayEvents {

  private final GatewayParticipation gateway;

  GatewayEvents(GatewayParticipation gateway) {
    this.gateway = gateway;
  }

  @Incoming("gatewayIn")
  @Blocking
  CompletionStage<Void> receive(KafkaRecord<byte[], byte[]> message) {
    IncomingKafkaRecordMetadata<?, ?> metadata =
        message.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow();
    gateway.receive(IncomingRecord.from(metadata.getRecord()));
    return message.ack();
  }
}
