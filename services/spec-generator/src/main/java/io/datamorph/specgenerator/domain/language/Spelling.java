package io.datamorph.specgenerator.domain.language;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Typing errors, and what could have been meant. */
public final class Spelling {

  private static final int SHORTEST = 5;

  private Spelling() {}

  /** The best of the names that a slip of the finger away could be this word. */
  public static Optional<String> nearest(String word, Collection<String> names) {
    String best = null;
    int least = Integer.MAX_VALUE;
    for (String name : names) {
      if (Math.abs(name.length() - word.length()) < least) {
        int distance = distance(word, name.toLowerCase(Locale.ROOT));
        if (distance < least) {
          least = distance;
          best = name;
        }
      }
    }
    return best != null && least <= Math.max(1, best.length() / 3)
        ? Optional.of(best)
        : Optional.empty();
  }

  /** Whether one is the other with a letter missing, added, changed or two swapped. */
  public static boolean isTypo(String written, String meant) {
    return written.length() >= SHORTEST
        && meant.length() >= SHORTEST
        && Math.abs(written.length() - meant.length()) <= 1
        && !written.equals(meant)
        && distance(written, meant) == 1;
  }

  /** Whether it is one of these words but for a letter; short words count, too. */
  public static boolean isSlipOf(String written, Collection<String> words) {
    return written.length() > 2
        && words.stream()
            .anyMatch(
                word ->
                    word.charAt(0) == written.charAt(0)
                        && Math.abs(word.length() - written.length()) <= 1
                        && distance(written, word) == 1);
  }

  /** Damerau's distance without edits inside a swap. */
  static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        cost[i][j] =
            Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length()][b.length()];
  }
}
