package io.datamorph.languagemodel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datamorph.languagemodel.testing.WireProtocol;
import org.junit.jupiter.api.Test;

class AnthropicProviderTest extends ProviderSuite {

  @Override
  WireProtocol protocol() {
    return WireProtocol.ANTHROPIC;
  }

  @Override
  ModelSettings settings(Access access) {
    return ModelSettings.of(ProviderKind.ANTHROPIC, "claude-sonnet-4-5", access);
  }

  @Test
  void theKeyAndTheModelAreSent() throws InterruptedException {
    ask(PROMPT);
    assertEquals(KEY, server.received().getLast().apiKey());
    assertEquals("claude-sonnet-4-5", request().path("model").asText());
  }
}
