package io.datamorph.specgenerator.domain.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How words are made comparable: parts of identifiers, stems, synonyms, number words. */
public final class Words {

  /** Plurals that no rule makes. */
  private static final Map<String, String> SINGULAR =
      Map.ofEntries(
          Map.entry("ids", "id"),
          Map.entry("people", "person"),
          Map.entry("children", "child"),
          Map.entry("men", "man"),
          Map.entry("women", "woman"),
          Map.entry("indices", "index"),
          Map.entry("analyses", "analysis"),
          Map.entry("data", "data"),
          Map.entry("media", "media"),
          Map.entry("criteria", "criterion"));

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
              "zip postcode postal",
              "description desc",
              "organisation organization org",
              "name nm",
              "date dt",
              "manager mgr",
              "currency ccy",
              "code cd",
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
              "location office",
              "household home",
              "enrolment enrollment",
              "temperature temp",
              "latitude lat",
              "longitude lon lng",
              "colour color",
              "centre center",
              "licence license",
              "vehicle car",
              "student pupil",
              "teacher instructor",
              "loan lent lend",
              "destination dest",
              "weight wt",
              "length duration",
              "mb megabyte",
              "gb gigabyte",
              "kg kilogram kilo",
              "km kilometer kilometre")
          .map(line -> line.split(" "))
          .flatMap(line -> Stream.of(line).map(word -> Map.entry(stem(word), stem(line[0]))))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final List<String> NUMBERS =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen");

  private static final Map<String, Integer> TENS =
      Map.of(
          "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "hundred", 100,
          "dozen", 12, "once", 1, "twice", 2);

  private Words() {}

  /** {@code orderItems}, {@code order_items} and {@code Order Items} are the same two words. */
  public static List<String> parts(String identifier) {
    List<String> parts = new ArrayList<>(3);
    StringBuilder part = new StringBuilder();
    char before = ' ';
    for (int i = 0; i < identifier.length(); i++) {
      char c = identifier.charAt(i);
      boolean letter = Character.isLetterOrDigit(c);
      if (!letter || Character.isLowerCase(before) && Character.isUpperCase(c)) {
        end(part, parts);
      }
      if (letter) {
        part.append(Character.toLowerCase(c));
      }
      before = c;
    }
    end(part, parts);
    return List.copyOf(parts);
  }

  private static void end(StringBuilder part, List<String> parts) {
    if (!part.isEmpty()) {
      parts.add(part.toString());
      part.setLength(0);
    }
  }

  /** The names in a text, those with dots whole. */
  public static List<String> identifiers(String text) {
    return Stream.of(text.split("[^\\p{L}\\p{N}_.]+"))
        .map(word -> word.replaceAll("^\\.+|\\.+$", ""))
        .filter(word -> !word.isEmpty())
        .toList();
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
    String irregular = SINGULAR.get(word);
    if (irregular != null) {
      return irregular;
    }
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

  /** The number that a word stands for. */
  public static OptionalInt number(String word) {
    int index = NUMBERS.indexOf(word);
    Integer tens = TENS.get(word);
    return index >= 0
        ? OptionalInt.of(index)
        : tens == null ? OptionalInt.empty() : OptionalInt.of(tens);
  }
}
