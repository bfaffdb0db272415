package io.datamorph.languagemodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.languagemodel.ModelOutcome.Answered;
import io.datamorph.languagemodel.ModelOutcome.BudgetExceeded;
import io.datamorph.languagemodel.ModelOutcome.Truncated;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ModelLedgerTest {

  private static final Purpose PURPOSE = new Purpose("wf-1", "spec-generator", "read");
  private static final Prompt PROMPT = Prompt.of("Rules.", "Orders by day.");
  private static final Duration LIMIT = Duration.ofMinutes(1);

  /** 1.00 for a thousand tokens of prompt, 10.00 for a thousand of answer. */
  private static final ModelSettings SETTINGS =
      ModelSettings.of(ProviderKind.OLLAMA, "llama3.3", Access.DEFAULT)
          .with(Price.of("1000", "10000"))
          .with(new Sampling(Sampling.DEFAULT.temperature(), 1000));

  private static final BigDecimal COST = new BigDecimal("0.200000000");

  private final Ledgers ledgers = new Ledgers();
  private ModelLedger ledger = ledgers.unlimited();

  private BigDecimal worst() {
    return SETTINGS.price().of(TokenEstimate.of(PROMPT), 1000);
  }

  private ModelOutcome call(Asker provider, Purpose purpose) throws InterruptedException {
    return call(provider, purpose, SETTINGS);
  }

  private ModelOutcome call(Asker provider, Purpose purpose, ModelSettings settings)
      throws InterruptedException {
    ModelMeters meters = new ModelMeters(new SimpleMeterRegistry(), settings);
    Asker ledgered = new LedgeredAsker(provider, ledger, settings, meters);
    return new PaidOnceModel(ledgered, ledger, settings, meters, () -> {}).call(purpose, PROMPT);
  }

  private ModelCallTable.Key key(Purpose purpose) {
    return new ModelCallTable.Key(purpose, ModelIdentity.of(SETTINGS), PROMPT.hash());
  }

  /** A process writes down what it is about to ask, and is never heard of again. */
  private void die(Purpose purpose) {
    ledger.reserve(key(purpose), new Spending(2000, worst()), LIMIT);
  }

  private static void assertMoney(BigDecimal expected, BigDecimal money) {
    assertEquals(0, expected.compareTo(money), () -> "expected " + expected + ", was " + money);
  }

  @Test
  void aCallIsWrittenDownBeforeItIsMade() throws InterruptedException {
    Asker provider =
        (purpose, prompt, limit) -> {
          Totals open = ledger.totals("wf-1");
          assertEquals(1, open.uncertain());
          assertMoney(worst(), open.money());
          return ScriptedAsker.answered();
        };
    call(provider, PURPOSE);
    Totals settled = ledger.totals("wf-1");
    assertEquals(0, settled.uncertain());
    assertEquals(100, settled.tokensIn());
    assertEquals(10, settled.tokensOut());
    assertMoney(COST, settled.money());
  }

  @Test
  void theRowTellsForWhatAndOfWhom() throws InterruptedException {
    call(new ScriptedAsker(ScriptedAsker.answered()), PURPOSE);
    assertEquals(
        "spec-generator read ollama llama3.3, temperature 0.2, at most 1000 tokens ANSWERED END "
            + PROMPT.hash(),
        ledgers.value(
            "select concat_ws(' ', agent, task, model, state, stop_reason, prompt_hash)"
                + " from model_call"));
  }

  @Test
  void theSameCallIsPaidOnce() throws InterruptedException {
    ScriptedAsker provider = new ScriptedAsker(ScriptedAsker.answered());
    call(provider, PURPOSE);
    ModelOutcome again = call(provider, PURPOSE);
    assertEquals(1, provider.tries());
    assertEquals(ScriptedAsker.answered(), again);
    assertEquals(1, ledger.totals("wf-1").calls());
  }

  @Test
  void aTruncatedAnswerIsPaidOnceToo() throws InterruptedException {
    Answer half = new Answer("{\"a\":", StopReason.MAX_TOKENS, 100, 1000, Duration.ZERO);
    ScriptedAsker provider = new ScriptedAsker(ModelOutcome.of(half));
    call(provider, PURPOSE);
    assertInstanceOf(Truncated.class, call(provider, PURPOSE));
    assertEquals(1, provider.tries());
  }

  @Test
  void moreTokensAreAnotherQuestion() throws InterruptedException {
    ScriptedAsker provider = new ScriptedAsker(ScriptedAsker.answered());
    call(provider, PURPOSE);
    call(provider, PURPOSE, SETTINGS.with(new Sampling(Sampling.DEFAULT.temperature(), 2000)));
    assertEquals(2, provider.tries());
  }

  @Test
  void anotherWorkflowAsksForItselfUnlessReuseIsSet() throws InterruptedException {
    ScriptedAsker provider = new ScriptedAsker(ScriptedAsker.answered());
    call(provider, PURPOSE);
    call(provider, new Purpose("wf-2", "spec-generator", "read"));
    assertEquals(2, provider.tries());
  }

  @Test
  void anEqualPromptReusesAnAnswerThatIsYoungEnough() throws InterruptedException {
    ledger = ledgers.with(new LedgerSettings(Budget.UNLIMITED, Budget.UNLIMITED, LIMIT));
    ScriptedAsker provider = new ScriptedAsker(ScriptedAsker.answered());
    call(provider, PURPOSE);
    ledgers.pass(Duration.ofSeconds(59));
    Purpose other = new Purpose("wf-2", "spec-generator", "read");
    assertEquals(ScriptedAsker.answered(), call(provider, other));
    assertEquals(1, provider.tries());
    assertEquals(1, ledger.totals("wf-2").reused());
    assertMoney(BigDecimal.ZERO, ledger.totals("wf-2").money());
    ledgers.pass(Duration.ofSeconds(1));
    assertInstanceOf(Answered.class, call(provider, other), "its own by now");
    call(provider, new Purpose("wf-3", "spec-generator", "read"));
    assertEquals(2, provider.tries());
  }

  @Test
  void aHalfAnswerIsNotReusedForOthers() throws InterruptedException {
    ledger = ledgers.with(new LedgerSettings(Budget.UNLIMITED, Budget.UNLIMITED, LIMIT));
    Answer half = new Answer("{", StopReason.MAX_TOKENS, 1, 1, Duration.ZERO);
    ScriptedAsker provider = new ScriptedAsker(ModelOutcome.of(half));
    call(provider, PURPOSE);
    call(provider, new Purpose("wf-2", "spec-generator", "read"));
    assertEquals(2, provider.tries());
  }

  @Test
  void whatFailedBeforeAnyWorkCostsNothing() throws InterruptedException {
    call(new ScriptedAsker(ScriptedAsker.fails(Fault.RATE_LIMITED)), PURPOSE);
    Totals totals = ledger.totals("wf-1");
    assertEquals(1, totals.calls());
    assertEquals(0, totals.uncertain());
    assertMoney(BigDecimal.ZERO, totals.money());
  }

  @Test
  void whatTimedOutMayHaveCostAll() throws InterruptedException {
    call(new ScriptedAsker(ScriptedAsker.fails(Fault.TIMEOUT)), PURPOSE);
    assertMoney(worst(), ledger.totals("wf-1").uncertainMoney());
    call(new ScriptedAsker(ScriptedAsker.answered()), PURPOSE);
    assertMoney(worst().add(COST), ledger.totals("wf-1").money());
    assertEquals(
        "t", ledgers.value("select possible_double_charge from model_call order by id desc"));
  }

  @Test
  void aCallWhoseProcessDiedIsAskedAgainAndSeen() throws InterruptedException {
    die(PURPOSE);
    call(new ScriptedAsker(ScriptedAsker.answered()), PURPOSE);
    Totals totals = ledger.totals("wf-1");
    assertEquals(2, totals.calls());
    assertEquals(1, totals.uncertain());
    assertMoney(worst().add(COST), totals.money());
    assertEquals(
        "INTERRUPTED f, ANSWERED t",
        ledgers.value(
            "select string_agg(state || ' ' || left(possible_double_charge::text, 1), ', '"
                + " order by id) from model_call"));
  }

  @Test
  void aCallThatNobodyAsksAgainIsSeenAfterItsTime() throws InterruptedException {
    die(PURPOSE);
    ledgers.pass(LIMIT.plusMinutes(2));
    call(
        new ScriptedAsker(ScriptedAsker.answered()), new Purpose("wf-2", "spec-generator", "read"));
    assertEquals(
        "INTERRUPTED", ledgers.value("select state from model_call where workflow_id = 'wf-1'"));
    assertMoney(worst(), ledger.totals("wf-1").uncertainMoney());
  }

  @Test
  void anAnswerAfterTheRowWasGivenUpIsKept() {
    die(PURPOSE);
    die(PURPOSE);
    ledger.answered(1, ScriptedAsker.ANSWER, COST);
    assertEquals("ANSWERED", ledgers.value("select state from model_call where id = 1"));
    assertEquals(ScriptedAsker.ANSWER, ledger.find(key(PURPOSE)).orElseThrow());
  }

  @Test
  void anInterruptedCallStaysAsOneThatMayHaveBeenCharged() {
    Asker interrupted =
        (purpose, prompt, limit) -> {
          throw new InterruptedException("cancelled");
        };
    assertThrows(InterruptedException.class, () -> call(interrupted, PURPOSE));
    assertEquals("INTERRUPTED", ledgers.value("select state from model_call"));
    assertMoney(worst(), ledger.totals("wf-1").uncertainMoney());
  }

  @Test
  void aBugOfTheProviderLeavesNoRowInFlight() {
    Asker broken =
        (purpose, prompt, limit) -> {
          throw new IllegalStateException("a bug");
        };
    assertThrows(IllegalStateException.class, () -> call(broken, PURPOSE));
    assertEquals("INTERRUPTED", ledgers.value("select state from model_call"));
  }

  @Test
  void aWorkflowsBudgetEndsBeforeTheSpending() throws InterruptedException {
    Budget budget = Budget.ofMoney(worst().add(COST).toPlainString());
    ledger = ledgers.with(new LedgerSettings(budget, Budget.UNLIMITED, Duration.ZERO));
    ScriptedAsker provider = new ScriptedAsker(ScriptedAsker.answered());
    call(provider, PURPOSE);
    call(provider, new Purpose("wf-1", "spec-generator", "read again"));
    var third = call(provider, new Purpose("wf-1", "spec-generator", "and again"));
    BudgetExceeded exceeded = assertInstanceOf(BudgetExceeded.class, third);
    assertEquals(Budget.Scope.WORKFLOW, exceeded.scope());
    assertEquals(
        "The workflow's budget is 10.239: 0.4 spent or reserved, and this call may take 10.039.",
        exceeded.reason());
    assertEquals(2, provider.tries());
    assertInstanceOf(Answered.class, call(provider, new Purpose("wf-2", "spec-generator", "read")));
  }

  @Test
  void aDaysBudgetIsOfAllWorkflowsAndComesBackTomorrow() throws InterruptedException {
    ledger =
        ledgers.with(new LedgerSettings(Budget.UNLIMITED, Budget.ofTokens(1200), Duration.ZERO));
    ScriptedAsker provider = new ScriptedAsker(ScriptedAsker.answered());
    call(provider, PURPOSE);
    call(provider, new Purpose("wf-2", "spec-generator", "read"));
    Purpose third = new Purpose("wf-3", "spec-generator", "read");
    BudgetExceeded exceeded = assertInstanceOf(BudgetExceeded.class, call(provider, third));
    assertEquals(Budget.Scope.DAY, exceeded.scope());
    assertTrue(exceeded.reason().contains("1200 tokens"), exceeded.reason());
    ledgers.pass(Duration.ofHours(12));
    assertInstanceOf(Answered.class, call(provider, third));
    assertEquals(2, ledger.totals(LocalDate.parse("2026-03-01")).answered());
    assertEquals(1, ledger.totals(LocalDate.parse("2026-03-02")).answered());
  }

  @Test
  void callsAtOnceDoNotOverdrawABudget() throws Exception {
    Budget budget = Budget.ofMoney(worst().multiply(BigDecimal.valueOf(3)).toPlainString());
    ledger = ledgers.with(new LedgerSettings(budget, Budget.UNLIMITED, Duration.ZERO));
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Callable<ModelLedger.Reservation>> all =
          java.util.stream.IntStream.range(0, 8)
              .<Callable<ModelLedger.Reservation>>mapToObj(
                  i ->
                      () ->
                          ledger.reserve(
                              key(new Purpose("wf-1", "agent", "task " + i)),
                              new Spending(2000, worst()),
                              LIMIT))
              .toList();
      long granted = 0;
      for (Future<ModelLedger.Reservation> each : threads.invokeAll(all)) {
        granted += each.get() instanceof ModelLedger.Reservation.Reserved ? 1 : 0;
      }
      assertEquals(3, granted);
    }
  }

  @Test
  void aWorkflowThatAskedNothingHasZeroes() {
    Totals totals = ledger.totals("nobody");
    assertEquals(0, totals.calls());
    assertMoney(BigDecimal.ZERO, totals.money());
  }
}
