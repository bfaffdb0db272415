package io.datamorph.spec.document;

import java.util.Locale;
import java.util.Optional;

/** Order keys as text: {@code total}, {@code total desc}, {@code total desc nulls last}. */
final class OrderKeys {

  private OrderKeys() {}

  static OrderKey parse(String text) {
    String rest = text.strip();
    Optional<OrderKey.Nulls> nulls = Optional.empty();
    Optional<OrderKey.Nulls> said = nulls(lastWord(rest));
    if (said.isPresent() && lastWord(withoutLastWord(rest)).equals("nulls")) {
      nulls = said;
      rest = withoutLastWord(withoutLastWord(rest));
    }
    String direction = lastWord(rest);
    return switch (direction) {
      case "asc" -> new OrderKey(withoutLastWord(rest), OrderKey.Direction.ASC, nulls);
      case "desc" -> new OrderKey(withoutLastWord(rest), OrderKey.Direction.DESC, nulls);
      default -> new OrderKey(rest, OrderKey.Direction.ASC, nulls);
    };
  }

  /** The text that {@link #parse} reads back; empty when only the long form says the same. */
  static Optional<String> write(OrderKey key) {
    String direction = key.direction() == OrderKey.Direction.DESC ? " desc" : "";
    String nulls =
        key.nulls().map(place -> " nulls " + place.name().toLowerCase(Locale.ROOT)).orElse("");
    String text = key.expr() + direction + nulls;
    return parse(text).equals(key) ? Optional.of(text) : Optional.empty();
  }

  private static Optional<OrderKey.Nulls> nulls(String word) {
    return switch (word) {
      case "first" -> Optional.of(OrderKey.Nulls.FIRST);
      case "last" -> Optional.of(OrderKey.Nulls.LAST);
      default -> Optional.empty();
    };
  }

  /** The last word in lower case; empty when the text is that one word alone. */
  private static String lastWord(String text) {
    int start = startOfLastWord(text);
    return start <= 0 ? "" : text.substring(start).toLowerCase(Locale.ROOT);
  }

  private static String withoutLastWord(String text) {
    return text.substring(0, Math.max(0, startOfLastWord(text))).stripTrailing();
  }

  private static int startOfLastWord(String text) {
    int position = text.length();
    while (position > 0 && !Character.isWhitespace(text.charAt(position - 1))) {
      position--;
    }
    return position;
  }
}
