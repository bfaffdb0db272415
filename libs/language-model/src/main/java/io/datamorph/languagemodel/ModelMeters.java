package io.datamorph.languagemodel;

import io.datamorph.languagemodel.ModelOutcome.BudgetExceeded;
import io.datamorph.languagemodel.ModelOutcome.Unavailable;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;

/**
 * What one model was asked since the process began: the sums of the ledger's rows, as meters. Their
 * tags have few values, so no workflow is among them.
 */
final class ModelMeters {

  private static final String PREFIX = "datamorph.model.";
  private static final Duration[] BOUNDS = {
    Duration.ofSeconds(1),
    Duration.ofSeconds(2),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10),
    Duration.ofSeconds(20),
    Duration.ofSeconds(60),
    Duration.ofSeconds(120)
  };

  private final MeterRegistry registry;
  private final ModelSettings settings;

  ModelMeters(MeterRegistry registry, ModelSettings settings) {
    this.registry = registry;
    this.settings = settings;
  }

  /**
   * @param worst what was reserved for the try, and counts where nobody knows its cost
   */
  void tried(Purpose purpose, ModelOutcome outcome, Spending worst) {
    switch (outcome) {
      case ModelOutcome.Answered(Answer answer) -> answered(purpose, "answered", answer);
      case ModelOutcome.Truncated(Answer answer) -> answered(purpose, "truncated", answer);
      case ModelOutcome.Refused(Answer answer) -> answered(purpose, "refused", answer);
      case Unavailable missed -> missed(purpose, missed.fault(), worst);
      case BudgetExceeded denied -> denied(purpose, denied.scope());
    }
  }

  private void answered(Purpose purpose, String outcome, Answer answer) {
    call(purpose, outcome);
    tokens(purpose, "in", answer.tokensIn());
    tokens(purpose, "out", answer.tokensOut());
    money(purpose, "known", settings.price().of(answer.tokensIn(), answer.tokensOut()));
    Timer.builder(PREFIX + "latency")
        .description("How long the tries took that were answered")
        .tags(tags(purpose))
        .serviceLevelObjectives(BOUNDS)
        .register(registry)
        .record(answer.latency());
  }

  private void missed(Purpose purpose, Fault fault, Spending worst) {
    call(purpose, fault.name().toLowerCase(Locale.ROOT));
    if (fault.mayBeCharged()) {
      money(purpose, "reserved", worst.money());
    }
  }

  /** A try whose end was not waited for, and that may be charged. */
  void interrupted(Purpose purpose, Spending worst) {
    call(purpose, "interrupted");
    money(purpose, "reserved", worst.money());
  }

  private void denied(Purpose purpose, Budget.Scope budget) {
    count(
        "denied",
        "Calls that were not made, since they might have overdrawn a budget",
        tags(purpose).and("budget", budget.toString()),
        1);
  }

  void reused(Purpose purpose) {
    count("reused", "Answers that were there already, for nothing", tags(purpose), 1);
  }

  private void call(Purpose purpose, String outcome) {
    count("calls", "Tries to ask, by what came of them", tags(purpose).and("outcome", outcome), 1);
  }

  private void tokens(Purpose purpose, String direction, long tokens) {
    count(
        "tokens",
        "Tokens of prompts and of answers",
        tags(purpose).and("direction", direction),
        tokens);
  }

  private void money(Purpose purpose, String charge, BigDecimal money) {
    count(
        "money",
        "Money by the settings' prices; reserved: what nobody knows the charge of",
        tags(purpose).and("charge", charge),
        money.doubleValue());
  }

  private void count(String name, String description, Tags tags, double amount) {
    Counter.builder(PREFIX + name)
        .description(description)
        .tags(tags)
        .register(registry)
        .increment(amount);
  }

  private Tags tags(Purpose purpose) {
    return Tags.of(
        "agent",
        purpose.agent(),
        "purpose",
        purpose.kind(),
        "provider",
        settings.provider().name().toLowerCase(Locale.ROOT),
        "model",
        settings.model());
  }
}
