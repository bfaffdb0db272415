package io.datamorph.logsink.inbound;

import io.datamorph.choreography.IncomingRecord;
import io.datamorph.logsink.LogSinkParticipation;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Every entry that a service says comes in here. */
@ApplicationScoped
class LogSinkEvents {

  private final LogSinkParticipation logSink;

  LogSinkEvents(LogSinkParticipation logSink) {
    this.logSink = logSink;
  }

  @Incoming("logSinkIn")
  @Blocking
  CompletionStage<Void> receive(KafkaRecord<byte[], byte[]> message) {
    IncomingKafkaRecordMetadata<?, ?> metadata =
        message.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow();
    logSink.receive(IncomingRecord.from(metadata.getRecord()));
    return message.ack();
  }
}
