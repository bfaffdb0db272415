package io.datamorph.languagemodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.datamorph.languagemodel.ModelOutcome.Answered;
import io.datamorph.languagemodel.ModelOutcome.Refused;
import io.datamorph.languagemodel.ModelOutcome.Truncated;
import io.datamorph.languagemodel.ModelOutcome.Unavailable;
import io.datamorph.languagemodel.testing.ScriptedProvider;
import io.datamorph.languagemodel.testing.WireProtocol;
import io.datamorph.languagemodel.testing.WireProtocol.Stop;
import io.datamorph.languagemodel.testing.WireReply;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every provider keeps to, over its own protocol. */
abstract class ProviderSuite {

  static final String KEY = "key-that-nobody-may-see";
  static final Prompt PROMPT = Prompt.of("You write specs.", "Orders by day.");
  static final JsonSchema SCHEMA =
      new JsonSchema(
          "spec", "{\"type\":\"object\",\"properties\":{\"steps\":{\"type\":\"integer\"}}}");
  private static final Purpose PURPOSE = new Purpose("wf-1", "spec-generator", "read");
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(400);

  final ScriptedProvider server = ScriptedProvider.start(protocol(), WireReply.says("Fine."));
  private Provider provider = open(settings());

  abstract WireProtocol protocol();

  /** For the server at the base URL. */
  abstract ModelSettings settings(Access access);

  private ModelSettings settings() {
    return settings(Access.at(server.baseUrl()).withKey("env:THE_KEY").inRegion("eu-central-1"));
  }

  static Provider open(ModelSettings settings) {
    return Provider.open(settings, name -> Optional.of(KEY), InstantSource.system());
  }

  @AfterEach
  void close() {
    provider.close();
    server.close();
  }

  ModelOutcome ask(Prompt prompt) throws InterruptedException {
    return provider.ask(PURPOSE, prompt, LONG);
  }

  Unavailable missed(WireReply reply, Duration limit) throws InterruptedException {
    server.script(reply);
    return assertInstanceOf(Unavailable.class, provider.ask(PURPOSE, PROMPT, limit));
  }

  JsonNode request() {
    return server.received().getLast().body();
  }

  @Test
  void anAnswerHasTextStopReasonAndTokens() throws InterruptedException {
    server.script(new WireReply.Says("{\"steps\": 3}", Stop.END, 120, 7));
    Answer answer = assertInstanceOf(Answered.class, ask(PROMPT)).answer();
    assertEquals("{\"steps\": 3}", answer.text());
    assertEquals(StopReason.END, answer.stopReason());
    assertEquals(120, answer.tokensIn());
    assertEquals(7, answer.tokensOut());
  }

  @Test
  void theRequestCarriesPromptAndSampling() throws InterruptedException {
    ask(PROMPT);
    assertEquals("You write specs.", protocol().system(request()));
    assertEquals("Orders by day.", protocol().user(request()));
    assertEquals(0.2, protocol().temperature(request()), 0.001);
    assertEquals(4096, protocol().maxTokens(request()));
  }

  @Test
  void aSchemaIsPassedByTheProvidersOwnMeans() throws InterruptedException {
    ask(PROMPT.withSchema(SCHEMA));
    assertEquals(Json.tree(SCHEMA.json()), protocol().schema(request()));
  }

  @Test
  void withoutASchemaNoneIsPassed() throws InterruptedException {
    ask(PROMPT);
    JsonNode schema = protocol().schema(request());
    assertTrue(schema.isMissingNode() || schema.isNull(), schema.toString());
  }

  @Test
  void aSchemaCanBeGivenInWordsInstead() throws InterruptedException {
    provider.close();
    provider = open(settings().with(SchemaUse.INSTRUCTED));
    ask(PROMPT.withSchema(SCHEMA));
    JsonNode schema = protocol().schema(request());
    assertTrue(schema.isMissingNode() || schema.isNull(), schema.toString());
    assertTrue(protocol().system(request()).endsWith(SCHEMA.json()));
  }

  @Test
  void aTalkKeepsItsTurns() throws InterruptedException {
    ask(PROMPT.followedBy("No idea.", "Try again."));
    String body = request().toString();
    assertTrue(body.indexOf("Orders by day.") < body.indexOf("No idea."));
    assertTrue(body.indexOf("No idea.") < body.indexOf("Try again."));
  }

  @Test
  void truncationIsKnownByTheStopReason() throws InterruptedException {
    server.script(WireReply.stopped("{\"steps\": 3}", Stop.MAX_TOKENS));
    Answer answer = assertInstanceOf(Truncated.class, ask(PROMPT)).answer();
    assertEquals(StopReason.MAX_TOKENS, answer.stopReason());
    assertEquals("{\"steps\": 3}", answer.text());
  }

  @Test
  void aRefusalIsKnownByTheStopReason() throws InterruptedException {
    server.script(WireReply.stopped("I would rather not.", Stop.REFUSED));
    Answer answer = assertInstanceOf(Refused.class, ask(PROMPT)).answer();
    assertEquals(34, answer.tokensOut());
  }

  @Test
  void anUnknownStopReasonDoesNotLoseThePaidAnswer() throws InterruptedException {
    server.script(WireReply.stopped("Still an answer.", Stop.UNHEARD_OF));
    Answer answer = assertInstanceOf(Answered.class, ask(PROMPT)).answer();
    assertEquals("Still an answer.", answer.text());
    assertEquals(StopReason.OTHER, answer.stopReason());
  }

  @Test
  void anEmptyAnswerIsAnAnswer() throws InterruptedException {
    server.script(WireReply.says(""));
    assertEquals("", assertInstanceOf(Answered.class, ask(PROMPT)).answer().text());
  }

  @Test
  void tokensThatAreNotToldAreEstimated() throws InterruptedException {
    server.script(new WireReply.SaysUncounted("Twelve bytes"));
    Answer answer = assertInstanceOf(Answered.class, ask(PROMPT)).answer();
    assertEquals(4, answer.tokensOut());
    assertEquals(TokenEstimate.of(PROMPT), answer.tokensIn());
  }

  @ParameterizedTest
  @CsvSource({
    "429, RATE_LIMITED",
    "529, OVERLOADED",
    "503, OVERLOADED",
    "500, SERVER_ERROR",
    "504, TIMEOUT",
    "408, TIMEOUT",
    "400, REJECTED",
    "401, REJECTED",
    "403, REJECTED",
    "404, REJECTED",
    "302, REJECTED"
  })
  void aStatusIsAFaultAndOneRequest(int status, Fault fault) throws InterruptedException {
    Unavailable missed = missed(WireReply.status(status), LONG);
    assertEquals(fault, missed.fault());
    assertTrue(missed.reason().contains(Integer.toString(status)), missed.reason());
    assertEquals(1, server.received().size(), "requests");
  }

  @Test
  void theProvidersWishToBeLeftAloneIsHeard() throws InterruptedException {
    Unavailable missed = missed(WireReply.retryAfter(429, "30"), LONG);
    assertEquals(Optional.of(Duration.ofSeconds(30)), missed.retryAfter());
  }

  @Test
  void silenceEndsWithTheTime() throws InterruptedException {
    assertEquals(Fault.TIMEOUT, missed(new WireReply.Silence(), SHORT).fault());
    assertEquals(1, server.received().size(), "requests");
  }

  @Test
  void anAnswerThatDripsEndsWithTheTime() throws InterruptedException {
    var drip = new WireReply.Drip(new WireReply.Says("x", Stop.END, 1, 1), Duration.ofMillis(50));
    assertEquals(Fault.TIMEOUT, missed(drip, SHORT).fault());
  }

  @Test
  void aBrokenConnectionIsAFaultAndOneRequest() throws InterruptedException {
    assertEquals(Fault.DISCONNECTED, missed(new WireReply.HangUp(), LONG).fault());
    assertEquals(1, server.received().size(), "requests");
  }

  @Test
  void aServerThatIsNotThereIsUnreachable() throws Exception {
    String nowhere;
    try (ServerSocket free = new ServerSocket(0)) {
      nowhere = "http://localhost:" + free.getLocalPort();
    }
    Access access = Access.at(nowhere).withKey("env:THE_KEY").inRegion("eu-central-1");
    try (Provider gone = open(settings(access))) {
      Unavailable missed = assertInstanceOf(Unavailable.class, gone.ask(PURPOSE, PROMPT, LONG));
      assertEquals(Fault.UNREACHABLE, missed.fault(), missed.reason());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "{}", "[]", "42", "{\"half\":", "<html>Bad gateway</html>"})
  void aBodyThatIsNoAnswerIsUnreadable(String body) throws InterruptedException {
    Unavailable missed = missed(new WireReply.Body(body), LONG);
    assertEquals(Fault.UNREADABLE, missed.fault(), missed.reason());
  }

  @Test
  void anAnswerWithoutEndIsUnreadable() throws InterruptedException {
    Unavailable missed = missed(WireReply.says("x".repeat(11_000_000)), LONG);
    assertEquals(Fault.UNREADABLE, missed.fault(), missed.reason());
  }

  @Test
  void noReasonQuotesTheKey() throws InterruptedException {
    String body = "{\"message\":\"wrong key: " + KEY + "\"}";
    Unavailable missed = missed(new WireReply.Status(401, java.util.Map.of(), body), LONG);
    assertFalse(missed.toString().contains(KEY), missed.toString());
  }

  @Test
  void theCallerCanBeInterrupted() {
    server.script(new WireReply.Silence());
    Thread caller = Thread.currentThread();
    Thread.ofVirtual()
        .start(
            () -> {
              Awaitility.await().until(() -> !server.received().isEmpty());
              caller.interrupt();
            });
    assertThrows(InterruptedException.class, () -> ask(PROMPT));
  }
}
