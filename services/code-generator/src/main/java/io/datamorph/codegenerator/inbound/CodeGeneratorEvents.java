package io.datamorph.codegenerator.inbound;

import io.datamorph.choreography.IncomingRecord;
import io.datamorph.codegenerator.CodeGeneratorParticipation;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Specs to compile, jobs that failed, and workflows that ended come in here. */
@ApplicationScoped
class CodeGeneratorEvents {

  private final CodeGeneratorParticipation codeGenerator;

  CodeGeneratorEvents(CodeGeneratorParticipation codeGenerator) {
    this.codeGenerator = codeGenerator;
  }

  @Incoming("codeGeneratorIn")
  @Blocking
  CompletionStage<Void> receive(KafkaRecord<byte[], byte[]> message) {
    IncomingKafkaRecordMetadata<?, ?> metadata =
        message.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow();
    codeGenerator.receive(IncomingRecord.from(metadata.getRecord()));
    return message.ack();
  }
}
