package io.datamorph.languagemodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.datamorph.languagemodel.ModelOutcome.BudgetExceeded;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ModelMetersTest {

  private static final Prompt PROMPT = Prompt.of("Rules.", "Orders by day.");
  private static final ModelSettings SETTINGS =
      ModelSettings.of(ProviderKind.OLLAMA, "llama3.3", Access.DEFAULT)
          .with(Price.of("1000", "10000"))
          .with(new Sampling(Sampling.DEFAULT.temperature(), 1000));

  private final Ledgers ledgers = new Ledgers();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private ModelLedger ledger = ledgers.unlimited();

  private ModelOutcome call(Asker provider, String workflow, String task)
      throws InterruptedException {
    ModelMeters meters = new ModelMeters(registry, SETTINGS);
    Asker ledgered = new LedgeredAsker(provider, ledger, SETTINGS, meters);
    return new PaidOnceModel(ledgered, ledger, SETTINGS, meters, () -> {})
        .call(new Purpose(workflow, "spec-generator", task), PROMPT);
  }

  private static Asker misses(Fault fault) {
    return new ScriptedAsker(ScriptedAsker.fails(fault));
  }

  private static ScriptedAsker answers() {
    return new ScriptedAsker(ScriptedAsker.answered());
  }

  private double sum(String name, String... tags) {
    return registry.find("datamorph.model." + name).tags(tags).counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  @Test
  void theMetersAddUpToTheLedgersTotals() throws InterruptedException {
    call(answers(), "wf-1", "read-1-1");
    call(misses(Fault.RATE_LIMITED), "wf-1", "read-1-2");
    call(misses(Fault.TIMEOUT), "wf-1", "read-1-3");
    Asker dying =
        (purpose, prompt, limit) -> {
          throw new InterruptedException("stopped");
        };
    assertThrows(InterruptedException.class, () -> call(dying, "wf-2", "read-1-1"));

    Totals totals = ledger.totals(LocalDate.parse("2026-03-01"));
    assertEquals(4, totals.calls());
    assertEquals(totals.calls(), sum("calls"));
    assertEquals(totals.answered(), sum("calls", "outcome", "answered"));
    assertEquals(1, sum("calls", "outcome", "rate_limited"));
    assertEquals(1, sum("calls", "outcome", "interrupted"));
    assertEquals(totals.tokensIn(), sum("tokens", "direction", "in"));
    assertEquals(totals.tokensOut(), sum("tokens", "direction", "out"));
    assertEquals(totals.money().doubleValue(), sum("money"), 1e-9);
    assertEquals(totals.uncertainMoney().doubleValue(), sum("money", "charge", "reserved"), 1e-9);
    assertEquals(1, registry.get("datamorph.model.latency").timer().count());
  }

  @Test
  void anAnswerThatIsThereAlreadyIsNoCall() throws InterruptedException {
    call(answers(), "wf-1", "read-1-1");
    call(answers(), "wf-1", "read-1-1");

    assertEquals(1, sum("calls"));
    assertEquals(1, sum("reused", "agent", "spec-generator"));
  }

  @Test
  void aCallThatABudgetForbidsIsNoCall() throws InterruptedException {
    ledger = ledgers.with(new LedgerSettings(Budget.ofTokens(1), Budget.UNLIMITED, Duration.ZERO));

    assertInstanceOf(BudgetExceeded.class, call(answers(), "wf-1", "read-1-1"));

    assertEquals(0, sum("calls"));
    assertEquals(1, sum("denied", "budget", "workflow"));
  }

  @Test
  void workflowsAndIterationsHaveNoSeriesOfTheirOwn() throws InterruptedException {
    call(answers(), "wf-1", "read-1-1");
    call(answers(), "wf-2", "read-2-3");

    Counter calls = registry.get("datamorph.model.calls").counter();
    assertEquals(2, calls.count());
    assertEquals(
        Set.of(
            Tag.of("agent", "spec-generator"),
            Tag.of("purpose", "read"),
            Tag.of("provider", "ollama"),
            Tag.of("model", "llama3.3"),
            Tag.of("outcome", "answered")),
        calls.getId().getTags().stream().collect(Collectors.toSet()));
  }
}
