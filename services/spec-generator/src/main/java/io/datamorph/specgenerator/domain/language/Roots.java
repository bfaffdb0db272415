package io.datamorph.specgenerator.domain.language;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What verbs and the nouns made of them have in common: {@code pay}, {@code payment}. */
public final class Roots {

  /** Families that no ending tells. */
  private static final Map<String, String> FAMILIES =
      Stream.of(
              "buy bought purchase order ordered",
              "sell sold sale",
              "pay paid payment",
              "loan borrow borrowed lend lent",
              "rent rented rental hire hired",
              "donate donated donation give gave given gift contribute contributed contribution",
              "book booked booking reserve reserved reservation",
              "attend attended attendance",
              "complain complained complaint",
              "ship shipped shipment shipping",
              "deliver delivered delivery",
              "absent absence",
              "read reading",
              "send sent",
              "prescribe prescribed prescription",
              "enrol enroll enrolled enrolment enrollment",
              "fly flew flown flight",
              "ride rode ridden",
              "write wrote written",
              "choose chose chosen choice",
              "speak spoke speech",
              "born birth",
              "die died dead death decease deceased",
              "arrive arrived arrival",
              "depart departed departure",
              "expire expired expires expiry expiration",
              "begin began begun start started",
              "bill billed invoice invoiced")
          .map(line -> line.split(" "))
          .flatMap(line -> Stream.of(line).map(word -> Map.entry(Words.stem(word), line[0])))
          .collect(
              Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));

  private static final String[] ENDINGS = {
    "ations", "ation", "ments", "ment", "ings", "ing", "als", "al", "ions", "ion", "ances", "ance",
    "ences", "ence", "ers", "er", "ies", "y", "ed", "es", "s", "e"
  };

  private static final int SHORTEST = 4;

  private Roots() {}

  /** The root; empty for words too short to have one. */
  public static String of(String word) {
    String family = FAMILIES.get(Words.stem(word));
    if (family != null) {
      return family;
    }
    if (Lexicon.isFiller(word) || Lexicon.isStrict(word)) {
      return "";
    }
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
        return trimmed(word.substring(0, word.length() - ending.length()));
      }
    }
    return word.length() >= SHORTEST ? word : "";
  }

  /** {@code shipp} is {@code ship}, {@code move} is {@code mov}. */
  private static String trimmed(String root) {
    int n = root.length();
    boolean doubled = n > SHORTEST && root.charAt(n - 1) == root.charAt(n - 2);
    String single = doubled ? root.substring(0, n - 1) : root;
    return single.length() > SHORTEST && single.endsWith("e")
        ? single.substring(0, single.length() - 1)
        : single;
  }
}
