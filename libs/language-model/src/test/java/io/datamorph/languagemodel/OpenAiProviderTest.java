package io.datamorph.languagemodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.datamorph.languagemodel.ModelOutcome.Answered;
import io.datamorph.languagemodel.ModelOutcome.Refused;
import io.datamorph.languagemodel.testing.WireProtocol;
import io.datamorph.languagemodel.testing.WireReply;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OpenAiProviderTest extends ProviderSuite {

  @Override
  WireProtocol protocol() {
    return WireProtocol.OPENAI;
  }

  @Override
  ModelSettings settings(Access access) {
    return ModelSettings.of(ProviderKind.OPENAI, "gpt-4.1-mini", access);
  }

  @Test
  void theKeyAndTheModelAreSent() throws InterruptedException {
    ask(PROMPT);
    assertEquals("Bearer " + KEY, server.received().getLast().authorization());
    assertEquals("gpt-4.1-mini", request().path("model").asText());
  }

  @Test
  void aServerOfOnesOwnNeedsNoKey() throws InterruptedException {
    try (Provider local = open(settings(Access.at(server.baseUrl())))) {
      var outcome = local.ask(new Purpose("wf", "agent", "task"), PROMPT, Duration.ofSeconds(20));
      assertInstanceOf(Answered.class, outcome);
    }
    assertNull(server.received().getLast().authorization());
  }

  /** The words of a refusal stand in a member of their own, and are paid for. */
  @Test
  void aRefusalInAMemberOfItsOwnIsARefusal() throws InterruptedException {
    server.script(
        new WireReply.Body(
            """
            {"id": "1", "model": "m", "usage": {"prompt_tokens": 5, "completion_tokens": 6},
             "choices": [{"index": 0, "finish_reason": "stop",
               "message": {"role": "assistant", "content": null, "refusal": "I cannot."}}]}
            """));
    Answer answer = assertInstanceOf(Refused.class, ask(PROMPT)).answer();
    assertEquals("I cannot.", answer.text());
    assertEquals(6, answer.tokensOut());
  }
}
