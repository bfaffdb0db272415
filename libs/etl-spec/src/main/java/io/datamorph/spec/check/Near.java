package io.datamorph.spec.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant: {@code custmer_id -> customer_id}. */
public final class Near {

  private static final int LONGEST = 100;

  private Near() {}

  /** The nearest of the candidates, when it is near enough to be worth saying. */
  public static Optional<String> to(String name, Collection<String> candidates) {
    if (name.isBlank() || name.length() > LONGEST) {
      return Optional.empty();
    }
    String wanted = plain(name);
    int most = Math.max(1, Math.min(3, wanted.length() / 3));
    return candidates.stream()
        .filter(candidate -> Math.abs(candidate.length() - name.length()) <= most + 2)
        .map(candidate -> new Candidate(candidate, distance(wanted, plain(candidate))))
        .filter(candidate -> candidate.distance <= most)
        .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .map(Candidate::name);
  }

  private record Candidate(String name, int distance) {}

  /** Case, underscores and blanks are what people get wrong first, so they cost nothing. */
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[_\\s-]", "");
  }

  /** Edits (insert, delete, replace, swap of neighbours) from one text to the other. */
  static int distance(String from, String to) {
    int[] beforeLast = new int[to.length() + 1];
    int[] last = new int[to.length() + 1];
    for (int column = 0; column <= to.length(); column++) {
      last[column] = column;
    }
    for (int row = 1; row <= from.length(); row++) {
      int[] current = new int[to.length() + 1];
      current[0] = row;
      for (int column = 1; column <= to.length(); column++) {
        boolean equal = from.charAt(row - 1) == to.charAt(column - 1);
        int best = Math.min(current[column - 1], last[column]) + 1;
        best = Math.min(best, last[column - 1] + (equal ? 0 : 1));
        if (swapped(from, to, row, column)) {
          best = Math.min(best, beforeLast[column - 2] + 1);
        }
        current[column] = best;
      }
      beforeLast = last;
      last = current;
    }
    return last[to.length()];
  }

  private static boolean swapped(String from, String to, int row, int column) {
    return row > 1
        && column > 1
        && from.charAt(row - 1) == to.charAt(column - 2)
        && from.charAt(row - 2) == to.charAt(column - 1);
  }
}
