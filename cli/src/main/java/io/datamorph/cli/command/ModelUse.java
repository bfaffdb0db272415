package io.datamorph.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a workflow has taken of language models, as its agents noted it last. */
final class ModelUse {

  private ModelUse() {}

  /**
   * A line for people; empty when no model was asked.
   *
   * @param entries of the agent log, in order
   */
  static Optional<String> line(JsonNode entries) {
    Optional<JsonNode> last = Optional.empty();
    for (JsonNode entry : entries) {
      JsonNode use = entry.path("metadata").path("model_use");
      last = use.isObject() ? Optional.of(use) : last;
    }
    return last.map(ModelUse::written);
  }

  private static String written(JsonNode use) {
    List<String> parts =
        new ArrayList<>(
            List.of(
                count(use, "calls", "call"),
                count(use, "tokens_in", "token") + " in",
                count(use, "tokens_out", "token") + " out",
                "money " + money(use, "money")));
    if (use.path("uncertain_money").decimalValue().signum() > 0) {
      parts.add(money(use, "uncertain_money") + " of it reserved for calls without an answer");
    }
    if (use.path("reused").asLong() > 0) {
      parts.add(count(use, "reused", "answer") + " reused");
    }
    return "model: " + String.join(", ", parts);
  }

  private static String count(JsonNode use, String name, String unit) {
    long count = use.path(name).asLong();
    return count + " " + unit + (count == 1 ? "" : "s");
  }

  private static String money(JsonNode use, String name) {
    return use.path(name).decimalValue().stripTrailingZeros().toPlainString();
  }
}
