package io.datamorph.specgenerator.domain.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How words are made comparable: parts of identifiers, stems, synonyms, typing errors. */
public final class Words {

  /** Words that mean the same in names and in speech; the first of a line stands for all. */
  private static final Map<String, String> CANONICAL =
      Stream.of(
              "customer client cust",
              "employee staff worker emp personnel",
              "department dept",
              "quantity qty",
              "amount amt",
              "number no num nr",
              "id identifier key",
              "address addr",
              "category cat",
              "product prod",
              "email mail",
              "phone telephone tel",
              "zip postcode",
              "description desc",
              "organisation organization org",
              "average avg mean",
              "message msg",
              "account acct",
              "transaction txn",
              "percent pct percentage",
              "minimum min",
              "maximum max",
              "cancelled canceled",
              "picture image img",
              "supplier vendor",
              "doctor physician",
              "order purchase",
              "movie film",
              "birth dob",
              "rating star",
              "location office")
          .map(line -> line.split(" "))
          .flatMap(line -> Stream.of(line).map(word -> Map.entry(stem(word), stem(line[0]))))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final List<String> NUMBERS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private Words() {}

  /** {@code orderItems}, {@code order_items} and {@code Order Items} are the same two words. */
  public static List<String> parts(String identifier) {
    List<String> parts = new ArrayList<>();
    String spaced = identifier.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2");
    for (String part : spaced.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return List.copyOf(parts);
  }

  /** Singular of nouns, base of verbs; only good for comparing. */
  public static String stem(String word) {
    String stem = singular(word);
    if (stem.length() > 5 && stem.endsWith("ing")) {
      stem = stem.substring(0, stem.length() - 3);
    } else if (stem.length() > 4 && stem.endsWith("ed") && !stem.endsWith("eed")) {
      stem = stem.substring(0, stem.length() - 2);
    }
    return stem.length() > 3 && stem.endsWith("e") ? stem.substring(0, stem.length() - 1) : stem;
  }

  /** {@code categories} is {@code category}; {@code status} and {@code address} stay. */
  public static String singular(String word) {
    int n = word.length();
    if (n <= 3 || !word.endsWith("s") || endsWithAny(word, "ss", "us", "is")) {
      return word;
    }
    if (word.endsWith("ies") && n > 4) {
      return word.substring(0, n - 3) + "y";
    }
    return endsWithAny(word, "xes", "zes", "ches", "shes", "sses")
        ? word.substring(0, n - 2)
        : word.substring(0, n - 1);
  }

  private static boolean endsWithAny(String word, String... endings) {
    for (String ending : endings) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** The stem, or the one that stands for its synonyms. */
  public static String canonical(String word) {
    String stem = stem(word);
    return CANONICAL.getOrDefault(stem, stem);
  }

  public static List<String> canonicalParts(String identifier) {
    return parts(identifier).stream().map(Words::canonical).toList();
  }

  public static OptionalInt number(String word) {
    int index = NUMBERS.indexOf(word);
    return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /** The best of the names that a slip of the finger away could be this word. */
  public static Optional<String> nearest(String word, List<String> names) {
    String best = null;
    int least = Integer.MAX_VALUE;
    for (String name : names) {
      int distance = distance(word, name.toLowerCase(Locale.ROOT));
      if (distance < least) {
        least = distance;
        best = name;
      }
    }
    return best != null && least <= Math.max(1, best.length() / 3)
        ? Optional.of(best)
        : Optional.empty();
  }

  /** Whether one is the other with a letter missing, added, changed or two swapped. */
  public static boolean isTypo(String written, String meant) {
    return written.length() >= 5
        && meant.length() >= 5
        && !written.equals(meant)
        && distance(written, meant) == 1;
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
