package io.datamorph.languagemodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.datamorph.languagemodel.ModelOutcome.Answered;
import io.datamorph.languagemodel.testing.WireProtocol;
import io.datamorph.languagemodel.testing.WireProtocol.Stop;
import io.datamorph.languagemodel.testing.WireReply;
import org.junit.jupiter.api.Test;

class OllamaProviderTest extends ProviderSuite {

  @Override
  WireProtocol protocol() {
    return WireProtocol.OLLAMA;
  }

  @Override
  ModelSettings settings(Access access) {
    return ModelSettings.of(ProviderKind.OLLAMA, "llama3.3", access);
  }

  /** A model that runs at home has no filter before it: a refusal is a text like any other. */
  @Test
  @Override
  void aRefusalIsKnownByTheStopReason() throws InterruptedException {
    server.script(WireReply.stopped("I would rather not.", Stop.REFUSED));
    Answer answer = assertInstanceOf(Answered.class, ask(PROMPT)).answer();
    assertEquals(StopReason.OTHER, answer.stopReason());
  }

  @Test
  void theContextIsWideEnoughForPromptAndAnswer() throws InterruptedException {
    ask(PROMPT);
    assertEquals(8192, request().at("/options/num_ctx").asInt());
    ask(Prompt.of("Rules.", "x".repeat(30_000)));
    assertEquals(16_384, request().at("/options/num_ctx").asInt());
  }
}
