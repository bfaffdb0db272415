package io.datamorph.eval.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a language model took.
 *
 * @param money as the log gives it; absent if no call said what it cost
 */
public record Usage(int calls, long tokensIn, long tokensOut, Optional<BigDecimal> money) {

  public static final Usage NONE = new Usage(0, 0, 0, Optional.empty());

  /** What a workflow's agent log tells. */
  static Usage of(JsonNode log) {
    Usage sum = NONE;
    for (JsonNode entry : log.isArray() ? log : log.path("entries")) {
      JsonNode data = entry.path("metadata");
      if (data.has("tokens_in") || data.has("tokens_out")) {
        sum =
            sum.plus(
                new Usage(
                    1,
                    data.path("tokens_in").asLong(),
                    data.path("tokens_out").asLong(),
                    data.hasNonNull("money")
                        ? Optional.of(new BigDecimal(data.path("money").asText()))
                        : Optional.empty()));
      }
    }
    return sum;
  }

  public Usage plus(Usage other) {
    return new Usage(
        calls + other.calls,
        tokensIn + other.tokensIn,
        tokensOut + other.tokensOut,
        money.isEmpty()
            ? other.money
            : Optional.of(money.get().add(other.money.orElse(BigDecimal.ZERO))));
  }
}
