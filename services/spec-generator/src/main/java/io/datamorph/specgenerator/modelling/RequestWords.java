package io.datamorph.specgenerator.modelling;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Texts as sets of bare words, so that {@code OrderItems} and "order items" are alike. */
final class RequestWords {

  private static final Pattern WORD =
      Pattern.compile("\\p{Lu}?\\p{Ll}+|\\p{Lu}+(?!\\p{Ll})|\\p{Nd}+");
  private static final Set<String> COMMON =
      Set.of(
          "a", "all", "an", "and", "any", "are", "as", "at", "be", "by", "each", "every", "for",
          "from", "have", "i", "in", "into", "is", "it", "list", "me", "no", "not", "of", "on",
          "only", "or", "per", "show", "table", "than", "that", "the", "their", "then", "this",
          "to", "want", "was", "we", "were", "what", "where", "which", "with", "you");

  private RequestWords() {}

  static Set<String> of(String text) {
    Set<String> words = new LinkedHashSet<>();
    List<String> found = WORD.matcher(text).results().map(MatchResult::group).toList();
    for (String word : found) {
      String stem = stem(word.toLowerCase(Locale.ROOT));
      if (!COMMON.contains(stem)) {
        words.add(stem);
      }
    }
    return words;
  }

  /** Plurals and the commonest endings; a wrong stem does no harm where both sides get it. */
  private static String stem(String word) {
    if (word.length() > 4 && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.length() > 4 && (word.endsWith("sses") || word.endsWith("xes"))) {
      return word.substring(0, word.length() - 2);
    }
    return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
