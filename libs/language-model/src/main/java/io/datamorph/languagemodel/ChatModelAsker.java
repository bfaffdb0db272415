package io.datamorph.languagemodel;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import io.datamorph.languagemodel.ModelOutcome.Unavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Makes one try over a wire. The try has a virtual thread of its own, so that its time is up when
 * it is up, however slowly bytes still come, and an interruption of the caller ends it at once.
 */
final class ChatModelAsker implements Asker {

  private static final int MOST_CHARACTERS = 10_000_000;

  private final Wire wire;
  private final SchemaUse schemaUse;
  private final FaultReader faults;
  private final String provider;

  ChatModelAsker(Wire wire, SchemaUse schemaUse, String provider, FaultReader faults) {
    this.wire = wire;
    this.schemaUse = schemaUse;
    this.provider = provider;
    this.faults = faults;
  }

  @Override
  public ModelOutcome ask(Purpose purpose, Prompt prompt, Duration limit)
      throws InterruptedException {
    FutureTask<ModelOutcome> attempt = new FutureTask<>(() -> attempt(prompt, wire.open(prompt)));
    Thread.ofVirtual().name("model call: " + purpose).start(attempt);
    try {
      return attempt.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return new Unavailable(
          Fault.TIMEOUT, "%s did not answer within %d ms".formatted(provider, limit.toMillis()));
    } catch (ExecutionException e) {
      throw new IllegalStateException("A call to " + provider + " failed by itself", e.getCause());
    } finally {
      attempt.cancel(true);
    }
  }

  private ModelOutcome attempt(Prompt prompt, Wire.Line line) {
    long start = System.nanoTime();
    Sighting sighting = line.sighting();
    try {
      AiMessage message = line.model().chat(request(prompt)).aiMessage();
      String text = Optional.ofNullable(message.text()).orElse("");
      if (text.length() > MOST_CHARACTERS) {
        return new Unavailable(Fault.UNREADABLE, provider + " sent more than any answer has");
      }
      StopReason stop = sighting.stopReason().map(StopReason::ofWire).orElse(StopReason.OTHER);
      return ModelOutcome.of(answer(prompt, text, stop, sighting, start));
    } catch (ContentFilteredException e) {
      return ModelOutcome.of(answer(prompt, e.getMessage(), StopReason.REFUSED, sighting, start));
    } catch (RuntimeException e) {
      return faults.read(e, sighting);
    }
  }

  private static Answer answer(
      Prompt prompt, String text, StopReason stop, Sighting sighting, long start) {
    return new Answer(
        text,
        stop,
        sighting.tokensIn().orElseGet(() -> TokenEstimate.of(prompt)),
        sighting.tokensOut().orElseGet(() -> TokenEstimate.of(text)),
        Duration.ofNanos(System.nanoTime() - start));
  }

  private ChatRequest request(Prompt prompt) {
    ChatRequest.Builder request = ChatRequest.builder().messages(messages(prompt));
    if (schemaUse == SchemaUse.NATIVE) {
      prompt.schema().map(ChatModelAsker::format).ifPresent(request::responseFormat);
    }
    return request.build();
  }

  private List<ChatMessage> messages(Prompt prompt) {
    List<ChatMessage> messages = new ArrayList<>();
    String system = system(prompt);
    if (!system.isBlank()) {
      messages.add(SystemMessage.from(system));
    }
    for (Message message : prompt.messages()) {
      messages.add(
          switch (message.role()) {
            case USER -> UserMessage.from(message.text());
            case ASSISTANT -> AiMessage.from(message.text());
          });
    }
    return messages;
  }

  private String system(Prompt prompt) {
    return switch (schemaUse) {
      case NATIVE -> prompt.system();
      case INSTRUCTED ->
          prompt.system() + prompt.schema().map(ChatModelAsker::instruction).orElse("");
    };
  }

  private static String instruction(JsonSchema schema) {
    return """


        Answer with one JSON object and nothing else. It must follow this JSON Schema:
        """
        + schema.json();
  }

  private static ResponseFormat format(JsonSchema schema) {
    return ResponseFormat.builder()
        .type(ResponseFormatType.JSON)
        .jsonSchema(
            dev.langchain4j.model.chat.request.json.JsonSchema.builder()
                .name(schema.name())
                .rootElement(JsonRawSchema.from(schema.json()))
                .build())
        .build();
  }
}
