package io.datamorph.explanation;

import java.util.List;
import java.util.Locale;

/** Lists and constants as words. */
final class Words {

  private Words() {}

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  static String list(List<String> items) {
    return switch (items.size()) {
      case 0 -> "nothing";
      case 1 -> items.get(0);
      default -> String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
    };
  }

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
