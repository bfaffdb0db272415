package io.datamorph.languagemodel;

import java.nio.charset.StandardCharsets;

/**
 * How many tokens a text has at most, as far as can be said without the model's own tokenizer:
 * English has about four bytes a token, other scripts about three.
 */
final class TokenEstimate {

  private static final int BYTES_PER_TOKEN = 3;
  private static final int PER_MESSAGE = 16;

  private TokenEstimate() {}

  static long of(String text) {
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    return Math.ceilDiv(bytes, BYTES_PER_TOKEN);
  }

  static long of(Prompt prompt) {
    long texts =
        of(prompt.system())
            + prompt.messages().stream().mapToLong(message -> of(message.text())).sum()
            + prompt.schema().map(schema -> of(schema.json())).orElse(0L);
    return texts + PER_MESSAGE * (prompt.messages().size() + 1L);
  }
}
