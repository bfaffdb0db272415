package io.datamorph.spec.check;

import java.util.List;
import java.util.Random;

/** Damages a document the way people, models and broken pipes do. */
final class Mutations {

  private static final List<String> SCRAPS =
      List.of(
          "\"",
          "'",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          ",",
          ":",
          "null",
          "case ",
          " end",
          "sum(",
          "::",
          "\\",
          "\u0000",
          "\ud83d",
          "ünï",
          "-",
          "--",
          "/*",
          "*",
          "1e999",
          "99999999999999999999",
          "::text",
          "&a ",
          "*a ",
          "not ",
          " in (",
          "%",
          "\n",
          "\t",
          "orders.",
          "\"x\".",
          "count(*)",
          "true",
          "''");

  private Mutations() {}

  static String of(String document, long seed, int times) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(document);
    for (int time = 0; time < times && !text.isEmpty(); time++) {
      int position = random.nextInt(text.length());
      int end = Math.min(text.length(), position + 1 + random.nextInt(8));
      switch (random.nextInt(5)) {
        case 0 -> text.delete(position, end);
        case 1 -> text.insert(position, SCRAPS.get(random.nextInt(SCRAPS.size())));
        case 2 -> text.replace(position, end, SCRAPS.get(random.nextInt(SCRAPS.size())));
        case 3 -> text.insert(random.nextInt(text.length()), text.substring(position, end));
        default -> text.setCharAt(position, (char) (32 + random.nextInt(400)));
      }
    }
    return text.toString();
  }
}
