package io.datamorph.specgenerator.domain.language;

import java.util.Locale;
import java.util.Set;

/** Words cut short: {@code dest}, {@code qty}, and codes such as {@code GK}. */
public final class Abbreviations {

  private static final Set<String> VOWELS = Set.of("a", "e", "i", "o", "u");

  private Abbreviations() {}

  /** Whether the letters of a code stand in the word in this order, the first one first. */
  public static boolean isCodeOf(String code, String word) {
    String brief = code.toLowerCase(Locale.ROOT);
    return word.length() > brief.length() + 1
        && word.charAt(0) == brief.charAt(0)
        && isSubsequence(brief, word);
  }

  /** Whether one word is the other cut off, or without its vowels: {@code dest}, {@code qty}. */
  public static boolean abbreviates(String brief, String whole) {
    int n = brief.length();
    if (n < 2
        || whole.length() < n + 1
        || brief.charAt(0) != whole.charAt(0)
        || Lexicon.isCommon(brief)) {
      return false;
    }
    if (n >= 3 && whole.length() > n + 1 && whole.startsWith(brief)) {
      return true;
    }
    boolean consonants =
        brief.chars().skip(1).noneMatch(c -> VOWELS.contains(Character.toString(c)));
    return consonants
        && (whole.length() >= 5 && whole.length() > n + 1 || isVowelLess(brief, whole))
        && isSubsequence(brief, whole)
        && endsAlike(brief, whole);
  }

  /** {@code itm} has all consonants of the item. */
  private static boolean isVowelLess(String brief, String whole) {
    return brief.length() >= 3
        && brief.substring(1).equals(whole.substring(1).replaceAll("[aeiou]", ""));
  }

  /** The last letter of an abbreviation is the last consonant of the word, or nearly. */
  private static boolean endsAlike(String brief, String whole) {
    char last = brief.charAt(brief.length() - 1);
    return whole.lastIndexOf(last) >= whole.length() - 2;
  }

  private static boolean isSubsequence(String brief, String whole) {
    int at = 0;
    for (int i = 0; i < whole.length() && at < brief.length(); i++) {
      if (whole.charAt(i) == brief.charAt(at)) {
        at++;
      }
    }
    return at == brief.length();
  }
}
