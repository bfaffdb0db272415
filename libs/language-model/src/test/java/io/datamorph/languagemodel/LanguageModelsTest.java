package io.datamorph.languagemodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.languagemodel.ModelOutcome.Answered;
import io.datamorph.languagemodel.ModelOutcome.Unavailable;
import io.datamorph.languagemodel.testing.ScriptedProvider;
import io.datamorph.languagemodel.testing.WireProtocol;
import io.datamorph.languagemodel.testing.WireReply;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All layers together, over the wire and the database. */
class LanguageModelsTest {

  private static final Purpose PURPOSE = new Purpose("wf-1", "remediator", "repair-1");
  private static final Prompt PROMPT = Prompt.of("Rules.", "Repair this.");

  private final Ledgers ledgers = new Ledgers();
  private final ModelLedger ledger = ledgers.unlimited();
  private final ScriptedProvider server =
      ScriptedProvider.start(WireProtocol.OPENAI, WireReply.says("Fine."));
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final LanguageModels models =
      new LanguageModels(
          ledger, ledgers, new Random(1), meters, name -> Optional.empty(), ledgers::pass);

  private ModelSettings settings() {
    return ModelSettings.of(ProviderKind.OPENAI, "some-model", Access.at(server.baseUrl()))
        .with(Price.of("1", "2"));
  }

  private ModelOutcome call(ModelSettings settings, Purpose purpose) throws InterruptedException {
    try (LanguageModel model = models.open(settings)) {
      return model.call(purpose, PROMPT);
    }
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aCallThatIsTriedAgainIsARowEachAndPaidOnce() throws InterruptedException {
    server.script(
        WireReply.retryAfter(429, "30"), WireReply.status(500), WireReply.says("At last."));
    var answered = assertInstanceOf(Answered.class, call(settings(), PURPOSE));
    assertEquals("At last.", answered.answer().text());
    Totals totals = ledger.totals("wf-1");
    assertEquals(3, totals.calls());
    assertEquals(1, totals.answered());
    assertEquals(0, totals.money().compareTo(Price.of("1", "2").of(12, 34)));
  }

  @Test
  void aRejectedRequestIsOneCall() throws InterruptedException {
    server.script(WireReply.status(400));
    assertInstanceOf(Unavailable.class, call(settings(), PURPOSE));
    assertEquals(1, server.received().size());
  }

  @Test
  void whatIsPaidForIsNotAskedAgainAfterARestart() throws InterruptedException {
    call(settings(), PURPOSE);
    server.script(WireReply.says("Something else."));
    var again = assertInstanceOf(Answered.class, call(settings(), PURPOSE));
    assertEquals("Fine.", again.answer().text());
    assertEquals(1, server.received().size());
  }

  @Test
  void modelsOfOneProviderAreHeldBackTogether() throws InterruptedException {
    ModelSettings once =
        settings().with(new Patience(Duration.ofSeconds(20), Duration.ofSeconds(20), 1));
    server.script(WireReply.retryAfter(429, "60"));
    call(once, PURPOSE);
    Purpose other = new Purpose("wf-2", "remediator", "repair-1");
    var heldBack = assertInstanceOf(Unavailable.class, call(once, other));
    assertEquals(Fault.HELD_BACK, heldBack.fault());
    assertEquals(1, server.received().size());
    assertEquals(0, ledger.totals("wf-2").calls());
  }

  @Test
  void whatIsRecordedRunsAgainWithoutANetwork(@TempDir Path folder) throws InterruptedException {
    ModelOutcome live = call(settings().recordingTo(folder), PURPOSE);
    server.close();
    Purpose elsewhere = new Purpose("wf-2", "remediator", "repair-1");
    var replayed =
        assertInstanceOf(Answered.class, call(ModelSettings.ofTranscripts(folder), elsewhere));
    assertEquals(live.said().orElseThrow().text(), replayed.answer().text());
    assertEquals(1, ledger.totals("wf-2").answered(), "in the ledger as any other");
  }

  @Test
  void aMissingKeyIsSaidWhenTheModelIsOpened() {
    ModelSettings keyed =
        ModelSettings.of(
            ProviderKind.ANTHROPIC, "claude", Access.at(server.baseUrl()).withKey("env:NO_KEY"));
    var missing = assertThrows(IllegalArgumentException.class, () -> models.open(keyed));
    assertTrue(missing.getMessage().contains("env:NO_KEY"), missing.getMessage());
  }
}
