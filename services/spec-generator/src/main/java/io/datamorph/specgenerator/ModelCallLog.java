package io.datamorph.specgenerator;

import io.datamorph.choreography.AgentLog;
import io.datamorph.contracts.LogType;
import io.datamorph.languagemodel.ModelOutcome;
import io.datamorph.languagemodel.Totals;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Notes what a model was asked, and what its workflow has taken of models so far. */
final class ModelCallLog {

  private final AgentLog log;
  private final Function<String, Totals> totals;

  /**
   * @param totals by workflow
   */
  ModelCallLog(AgentLog log, Function<String, Totals> totals) {
    this.log = log;
    this.totals = totals;
  }

  void log(String workflowId, int turn, ModelOutcome outcome) {
    Totals used = totals.apply(workflowId);
    Map<String, Object> metadata = new HashMap<>();
    outcome
        .said()
        .ifPresent(
            answer -> {
              metadata.put("tokens_in", answer.tokensIn());
              metadata.put("tokens_out", answer.tokensOut());
              metadata.put("latency_ms", answer.latency().toMillis());
            });
    metadata.put("model_use", use(used));
    log.log(workflowId, LogType.STATUS, "Model asked, round " + turn, what(outcome), metadata);
  }

  private static String what(ModelOutcome outcome) {
    return switch (outcome) {
      case ModelOutcome.Answered answered -> "answered";
      case ModelOutcome.Truncated truncated -> "answered, cut off";
      case ModelOutcome.Refused refused -> "refused";
      case ModelOutcome.Unavailable missed -> "unavailable: " + missed.reason();
      case ModelOutcome.BudgetExceeded spent -> "not asked: " + spent.reason();
    };
  }

  private static Map<String, ?> use(Totals used) {
    return Map.of(
        "calls", used.calls(),
        "reused", used.reused(),
        "tokens_in", used.tokensIn(),
        "tokens_out", used.tokensOut(),
        "money", used.money(),
        "uncertain_money", used.uncertainMoney());
  }
}
