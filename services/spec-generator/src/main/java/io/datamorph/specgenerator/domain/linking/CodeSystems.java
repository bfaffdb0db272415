package io.datamorph.specgenerator.domain.linking;

import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.Values.Seen;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Codes that everybody knows: {@code CH} is Switzerland, {@code EUR} are euros, {@code F} women.
 */
public final class CodeSystems {

  private record Code(String column, String code) {}

  private static final String DEMONYMS =
      """
      american US, austrian AT, australian AU, belgian BE, brazilian BR, british GB, canadian CA,
      chinese CN, croatian HR, czech CZ, danish DK, dutch NL, english GB, finnish FI, french FR,
      german DE, greek GR, hungarian HU, indian IN, irish IE, italian IT, japanese JP, mexican MX,
      norwegian NO, polish PL, portuguese PT, romanian RO, russian RU, scottish GB, serbian RS,
      slovak SK, slovenian SI, spanish ES, swedish SE, swiss CH, turkish TR, ukrainian UA,
      argentinian AR, colombian CO, ghanaian GH, nigerian NG, korean KR, usa US, america US,
      britain GB, uk GB, england GB
      """;
  private static final String CURRENCIES =
      """
      euro EUR, dollar USD, franc CHF, pound GBP, sterling GBP, yen JPY, zloty PLN, krone NOK,
      krona SEK, forint HUF, rupee INR, yuan CNY
      """;
  private static final String GENDERS =
      """
      male M, man M, boy M, female F, woman F, girl F, male male, man male, female female,
      woman female, female W, woman W
      """;
  private static final String COLOURS =
      """
      yellow Y, red R, green G, blue B, white W, black B, orange O, purple P, amber A
      """;

  private static final Set<String> COUNTRY_COLUMNS = Set.of("country", "nationality", "nation");
  private static final Map<String, Set<Code>> KNOWN = known();

  private CodeSystems() {}

  /** The values seen that these words stand for in a column of that kind. */
  public static List<Seen> named(Values values, List<String> words) {
    String key = String.join(" ", words.stream().flatMap(w -> parts(w).stream()).toList());
    List<Seen> found = new ArrayList<>();
    for (Code code : KNOWN.getOrDefault(key, Set.of())) {
      values.named(List.of(code.code())).stream()
          .filter(seen -> seen.value().equalsIgnoreCase(code.code()))
          .filter(seen -> Words.canonicalParts(seen.column()).contains(code.column()))
          .forEach(found::add);
    }
    return found.isEmpty() && words.size() == 1
        ? values.abbreviated(Words.singular(words.getFirst()))
        : found;
  }

  private static List<String> parts(String word) {
    return Words.parts(word).stream().map(Words::canonical).toList();
  }

  private static Map<String, Set<Code>> known() {
    Map<String, Set<Code>> known = new HashMap<>();
    for (String country : Locale.getISOCountries()) {
      Locale locale = Locale.of("", country);
      put(known, locale.getDisplayCountry(Locale.ENGLISH), COUNTRY_COLUMNS, country);
      put(
          known,
          locale.getDisplayCountry(Locale.ENGLISH),
          COUNTRY_COLUMNS,
          locale.getISO3Country());
    }
    for (String entry : DEMONYMS.strip().split(",\\s*")) {
      String[] pair = entry.split(" ");
      Locale locale = Locale.of("", pair[1]);
      for (String code :
          List.of(
              pair[1],
              locale.getISO3Country(),
              locale.getDisplayCountry(Locale.ENGLISH),
              pair[0].equals("english") ? "England" : pair[1])) {
        put(known, pair[0], COUNTRY_COLUMNS, code);
      }
    }
    for (Currency currency : Currency.getAvailableCurrencies()) {
      put(
          known,
          currency.getDisplayName(Locale.ENGLISH),
          Set.of("currency", "ccy"),
          currency.getCurrencyCode());
    }
    add(known, CURRENCIES, Set.of("currency", "ccy"));
    add(known, GENDERS, Set.of("gender", "sex"));
    add(known, COLOURS, Set.of("colour"));
    return known;
  }

  private static void add(Map<String, Set<Code>> known, String entries, Set<String> columns) {
    for (String entry : entries.strip().split(",\\s*")) {
      put(known, entry.split(" ")[0], columns, entry.split(" ")[1]);
    }
  }

  private static void put(
      Map<String, Set<Code>> known, String name, Collection<String> columns, String code) {
    for (String column : columns) {
      known
          .computeIfAbsent(String.join(" ", parts(name)), k -> new LinkedHashSet<>(2))
          .add(new Code(Words.canonical(column), code));
    }
  }
}
