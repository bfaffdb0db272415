package io.datamorph.gateway.inbound;

import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.RefusedException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Query parameters and headers, checked. */
final class Parameters {

  private static final List<String> STATES =
      List.of(
          "RUNNING",
          "AWAITING_CLARIFICATION",
          "AWAITING_APPROVAL",
          "PUBLISHED",
          "REJECTED",
          "FAILED",
          "CANCELLED");

  private Parameters() {}

  /** A whole number in a range. */
  static int number(Optional<String> text, String name, int normally, int least, int most) {
    int number;
    try {
      number = text.map(String::strip).map(Integer::parseInt).orElse(normally);
    } catch (NumberFormatException e) {
      throw notBetween(text.orElse(""), name, least, most);
    }
    if (number < least || number > most) {
      throw notBetween(text.orElse(""), name, least, most);
    }
    return number;
  }

  /** A workflow's state. */
  static Optional<String> state(Optional<String> text) {
    text.filter(state -> !STATES.contains(state))
        .ifPresent(
            state -> {
              throw new RefusedException(
                  Code.INVALID_REQUEST,
                  "is one of " + String.join(", ", STATES) + ", not " + state,
                  "state");
            });
    return text;
  }

  /** The number of the event that was seen last; the larger of the two that may be given. */
  static int last(Optional<String> after, Optional<String> lastEventId) {
    return Arrays.stream(
            new int[] {
              number(after, "after", 0, 0, Integer.MAX_VALUE),
              number(
                  lastEventId.filter(id -> !id.isBlank()), "Last-Event-ID", 0, 0, Integer.MAX_VALUE)
            })
        .max()
        .orElse(0);
  }

  private static RefusedException notBetween(String text, String name, int least, int most) {
    return new RefusedException(
        Code.INVALID_REQUEST,
        "is a whole number from %d to %d, not '%s'".formatted(least, most, text),
        name);
  }
}
