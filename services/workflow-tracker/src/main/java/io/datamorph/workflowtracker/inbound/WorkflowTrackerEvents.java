package io.datamorph.workflowtracker.inbound;

import io.datamorph.choreography.IncomingRecord;
import io.datamorph.workflowtracker.TrackEvents;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Every event of every workflow comes in here. */
@ApplicationScoped
class WorkflowTrackerEvents {

  private final TrackEvents events;

  WorkflowTrackerEvents(TrackEvents events) {
    this.events = events;
  }

  @Incoming("workflowTrackerIn")
  @Blocking
  CompletionStage<Void> receive(KafkaRecord<byte[], byte[]> message) {
    IncomingKafkaRecordMetadata<?, ?> metadata =
        message.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow();
    events.receive(IncomingRecord.from(metadata.getRecord()));
    return message.ack();
  }
}
