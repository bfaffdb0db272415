package io.datamorph.languagemodel;

import java.time.Duration;
import java.util.Objects;

/**
 * What a model said.
 *
 * @param text without the NUL characters that no database keeps
 * @param tokensIn of the prompt, as the provider counts; estimated when it does not say
 * @param tokensOut of the answer, likewise
 * @param latency of the one try that was answered
 */
public record Answer(
    String text, StopReason stopReason, long tokensIn, long tokensOut, Duration latency) {

  public Answer {
    text = text.replace('\0', '\ufffd');
    Objects.requireNonNull(stopReason, "stopReason");
    Objects.requireNonNull(latency, "latency");
    if (tokensIn < 0 || tokensOut < 0) {
      throw new IllegalArgumentException(
          "Tokens are counted from 0, not %d in and %d out".formatted(tokensIn, tokensOut));
    }
  }

  /** The text's length in its place: answers are long, and may hold what no log should. */
  @Override
  public String toString() {
    return "Answer[%d characters, %s, %d tokens in, %d out, %d ms]"
        .formatted(text.length(), stopReason, tokensIn, tokensOut, latency.toMillis());
  }
}
