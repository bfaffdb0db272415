package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How a date is to be written, by an example or a pattern: {@code like '2024-05'}, YYYY-MM. */
record MomentPattern(int to, String pattern) {

  private static final Set<String> STRONG =
      Set.of(
          "written",
          "shown",
          "given",
          "formatted",
          "displayed",
          "printed",
          "like",
          "form",
          "format",
          "style",
          "text",
          "string",
          "e.g",
          "eg",
          "example",
          "formed");

  private static final Set<String> LITTLE =
      Set.of("as", "in", "the", "a", "of", "for", "such", ",", "(", ":", "i.e", "ie");

  private static final Map<Pattern, String> EXAMPLES =
      Map.of(
          Pattern.compile("\\d{4}-\\d{2}|yyyy-mm"),
          "yyyy-MM",
          Pattern.compile("\\d{4}/\\d{2}|yyyy/mm"),
          "yyyy/MM",
          Pattern.compile("\\d{2}/\\d{4}|mm/yyyy"),
          "MM/yyyy",
          Pattern.compile("\\d{2}\\.\\d{4}|mm\\.yyyy"),
          "MM.yyyy",
          Pattern.compile("\\d{2}-\\d{4}|mm-yyyy"),
          "MM-yyyy",
          Pattern.compile("(?!may)[a-z]{3} \\d{4}"),
          "Mon yyyy",
          Pattern.compile(
              "(january|february|march|april|june|july|august|september|october|november|december) \\d{4}"),
          "Month yyyy");

  private static final int MOST_PIECES = 3;

  /** The pattern that is said here, with the words that lead to it. */
  static Optional<MomentPattern> at(Text text, int at, int limit) {
    int from = at;
    boolean strong = false;
    while (from < limit && isLead(text.at(from))) {
      strong |= STRONG.contains(text.at(from).norm());
      from++;
    }
    int start = from;
    boolean said = strong;
    return example(text, from, limit)
        .filter(e -> said || text.written(start, start + 1).toLowerCase(Locale.ROOT).contains("y"))
        .map(e -> bracketed(text, at, start, e));
  }

  private static boolean isLead(Token token) {
    boolean word = token.isWord() || token.kind() == Token.Kind.SYMBOL;
    return word && (STRONG.contains(token.norm()) || LITTLE.contains(token.norm()));
  }

  private static MomentPattern bracketed(Text text, int at, int from, MomentPattern said) {
    boolean open = false;
    for (int i = at; i < from; i++) {
      open |= text.is(i, "(");
    }
    return open && text.is(said.to(), ")")
        ? new MomentPattern(said.to() + 1, said.pattern())
        : said;
  }

  private static Optional<MomentPattern> example(Text text, int from, int limit) {
    StringBuilder written = new StringBuilder();
    for (int i = from; i < Math.min(limit, from + MOST_PIECES); i++) {
      Token token = text.at(i);
      written.append(token.kind() == Token.Kind.STRING ? token.norm() : token.text());
      Optional<String> pattern = of(written.toString().toLowerCase(Locale.ROOT));
      int to = i + 1;
      if (pattern.isPresent()) {
        return pattern.map(p -> new MomentPattern(to, p));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> of(String written) {
    return EXAMPLES.entrySet().stream()
        .filter(entry -> entry.getKey().matcher(written).matches())
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
