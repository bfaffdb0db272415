package io.datamorph.languagemodel.testing;

import java.time.Duration;
import java.util.Map;

/** What a scripted provider does with one request. */
public sealed interface WireReply {

  /** Answers in the provider's own form. */
  record Says(String text, WireProtocol.Stop stop, int tokensIn, int tokensOut)
      implements WireReply {}

  /** Answers like {@link Says}, but without telling how many tokens that took. */
  record SaysUncounted(String text) implements WireReply {}

  /** Fails with this status. */
  record Status(int code, Map<String, String> headers, String body) implements WireReply {}

  /** Succeeds with this body, whatever it is. */
  record Body(String content) implements WireReply {}

  /** Says nothing until the server is closed. */
  record Silence() implements WireReply {}

  /** Sends the answer byte by byte, with this much time between two. */
  record Drip(Says answer, Duration between) implements WireReply {}

  /** Closes the connection in place of an answer. */
  record HangUp() implements WireReply {}

  static WireReply says(String text) {
    return new Says(text, WireProtocol.Stop.END, 12, 34);
  }

  static WireReply stopped(String text, WireProtocol.Stop stop) {
    return new Says(text, stop, 12, 34);
  }

  static WireReply status(int code) {
    return new Status(code, Map.of(), "{\"message\":\"refused by the script\"}");
  }

  static WireReply retryAfter(int code, String header) {
    return new Status(code, Map.of("Retry-After", header), "{\"message\":\"not now\"}");
  }
}
