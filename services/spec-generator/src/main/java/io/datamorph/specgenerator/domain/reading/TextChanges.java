package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The words for what is done to a text: {@code in lower case}, {@code no blanks around it}. */
final class TextChanges {

  private static final String TO =
      "put|turned|converted|written|shown|made? to|in|into|as|all? all|only|them? ";
  private static final String NO =
      "with|has|have|free? no|without|of|remove|removes|removing|strip|strips|stripping|drop|cut"
          + " the|any|all? ";
  private static final String OUTER =
      "leading|trailing|surrounding|outer and|or|/? leading|trailing? ";
  private static final String ANY = "leading|trailing|extra|stray? and|or|/? leading|trailing? ";
  private static final String BLANKS =
      "blank|blanks|space|spaces|whitespace|whitespaces characters? ";
  private static final List<String> PLACES =
      List.of(
          "at|on|from the|its|their? either|both|any|each? end|ends|side|sides|edges",
          "at|from the? start|beginning|front and|or the? end|back",
          "around|surrounding it|them|text|texts|value|values?",
          "before and|or after it|them|text?");
  private static final String GONE =
      " is|are|being|be? removed|stripped|trimmed|cut|dropped|gone|off off|away?";

  private static final List<Wording> WORDINGS =
      List.of(
          new Wording(
              "initcap",
              Phrase.all(
                  "every|each word of the? names",
                  "with a? leading|first? capital|upper first? letter|letters?",
                  "capitalised|capitalized|capitalise|capitalize",
                  "in? title|proper case",
                  "the? rest in small|lower letters")),
          new Wording(
              "lower",
              Phrase.all(
                  TO + "lower|small -? case|cased|casing letters|characters?",
                  TO + "lower|small letters|characters",
                  TO + "lowercase|lowercased|lowercasing letters?")),
          new Wording(
              "upper",
              Phrase.all(
                  TO + "upper|capital -? case|cased|casing letters|characters?",
                  TO + "upper|capital|block letters|characters",
                  TO + "uppercase|uppercased letters?",
                  "written|shown|put? in|into|to|as all|block? capitals|caps",
                  "all|block capitals|caps",
                  "capitals|caps too")),
          new Wording("trim", trimmed()));

  private record Wording(String function, List<Phrase> phrases) {}

  /** A function of texts and where its words end. */
  record Change(int to, String function) {}

  private TextChanges() {}

  private static List<Phrase> trimmed() {
    Stream<String> plain =
        Stream.of(
            "trimmed|trim|stripped|trimming of? blanks|spaces|whitespace?",
            "with? blanks|spaces|whitespace is|are? trimmed|stripped off|away?",
            NO + OUTER + BLANKS.strip(),
            "with? the|any|all? " + OUTER + BLANKS.strip() + GONE);
    Stream<String> placed =
        PLACES.stream()
            .flatMap(
                place ->
                    Stream.of(NO + ANY + BLANKS + place, "with? " + ANY + BLANKS + place + GONE));
    return Stream.concat(plain, placed).map(Phrase::of).toList();
  }

  /** The longest wording that begins here and ends by the limit. */
  static Optional<Change> at(Text text, int at, int limit) {
    Change best = null;
    for (Wording wording : WORDINGS) {
      int end = Phrase.longest(wording.phrases(), text.tokens(), at);
      if (end > at && end <= limit && (best == null || end > best.to())) {
        best = new Change(end, wording.function());
      }
    }
    return Optional.ofNullable(best);
  }
}
