package io.datamorph.specgenerator.domain.linking;

import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.Values.Seen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the codes of columns stand for, as comments say: {@code A = active, F = frozen}. */
public final class Codes {

  private static final Pattern PAIR =
      Pattern.compile(
          "['\"]?\\b(\\w{1,12})\\b['\"]?\\s*(?:=>?|->|:|-|–|means|stands for|is)\\s*"
              + "['\"]?([\\p{L}][\\p{L}\\d '/-]*)");
  private static final Pattern BRACKET =
      Pattern.compile("['\"]?\\b([A-Z0-9_]{1,6})\\b['\"]?\\s*\\(([\\p{L}][\\p{L}\\d '/-]*)\\)");

  private static final Set<String> PERSONS =
      Set.of("person", "people", "customer", "client", "user", "member", "individual");
  private static final Set<String> PARTICLES =
      Set.of("back", "out", "off", "up", "on", "in", "over", "away", "down", "yet", "only");

  private final Map<String, List<Seen>> byWords = new HashMap<>();

  Codes(Schema schema) {
    schema.tables().stream()
        .flatMap(table -> schema.columns(table).stream())
        .filter(column -> column.isText() || column.isNumber())
        .forEach(this::index);
  }

  /** The codes that these words stand for, wherever a comment says so. */
  public List<Seen> named(List<String> words) {
    List<String> parts = words.stream().flatMap(word -> Words.parts(word).stream()).toList();
    return byWords.getOrDefault(key(parts), List.of());
  }

  private void index(ColumnRef column) {
    Map<String, String> meanings =
        column.column().comment().map(Codes::meanings).orElseGet(Map::of);
    Map<String, Set<String>> codes = new LinkedHashMap<>();
    meanings.forEach(
        (code, meaning) ->
            wordings(column, meaning)
                .forEach(w -> codes.computeIfAbsent(w, k -> new LinkedHashSet<>()).add(code)));
    codes.forEach(
        (words, found) -> {
          if (found.size() == 1) {
            byWords
                .computeIfAbsent(words, k -> new ArrayList<>(1))
                .add(new Seen(column.table().name(), column.name(), found.iterator().next()));
          }
        });
  }

  /** Two pairs make a list of codes; a single one is a sentence like any other. */
  static Map<String, String> meanings(String comment) {
    Map<String, String> meanings = new LinkedHashMap<>();
    for (String part : comment.split("[,;.\\n]|\\bor\\b|\\band\\b")) {
      for (Pattern pattern : List.of(BRACKET, PAIR)) {
        Matcher matcher = pattern.matcher(part.replaceFirst("^[^=]*:\\s+(?=\\S+\\s*=)", ""));
        if (matcher.find() && isCode(matcher.group(1), part)) {
          meanings.putIfAbsent(matcher.group(1), matcher.group(2).strip());
          break;
        }
      }
    }
    return meanings.size() > 1 ? meanings : Map.of();
  }

  /** Written with an equals sign, in capitals or as a number: no word of a sentence. */
  private static boolean isCode(String code, String part) {
    return part.contains("=") || code.equals(code.toUpperCase(java.util.Locale.ROOT));
  }

  /** {@code private person} are private customers, too, and {@code cash withdrawal} withdrawals. */
  private static Set<String> wordings(ColumnRef column, String meaning) {
    Set<String> wordings = new LinkedHashSet<>();
    for (String one : meaning.split("/")) {
      List<String> parts = Words.parts(one);
      wordings.add(key(parts));
      String last = parts.isEmpty() ? "" : Words.singular(parts.getLast());
      List<String> table = Words.canonicalParts(column.table().name().table());
      if (parts.size() == 2 && (PERSONS.contains(last) || table.contains(Words.canonical(last)))) {
        wordings.add(key(parts.subList(0, 1)));
      } else if (parts.size() == 2 && !PARTICLES.contains(last)) {
        wordings.add(key(parts.subList(1, 2)));
      }
    }
    wordings.remove("");
    return wordings;
  }

  private static String key(List<String> parts) {
    return String.join(" ", parts.stream().map(Words::canonical).toList());
  }
}
