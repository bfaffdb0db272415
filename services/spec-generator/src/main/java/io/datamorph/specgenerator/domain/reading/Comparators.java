package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words that compare: {@code at least}, {@code is below}, {@code heavier than}. */
final class Comparators {

  private static final String IS = "is|are|was|were|be|of|has|have|being? ";
  private static final String MORE =
      "more|greater|higher|larger|bigger|longer|heavier|older|dearer|later|better|costlier ";
  private static final String LESS =
      "less|fewer|lower|smaller|shorter|lighter|younger|cheaper|earlier|worse ";

  private static final List<Wording> WORDINGS =
      List.of(
          new Wording(
              ">=",
              Phrase.all(
                  IS + "at least",
                  IS + "no|not " + LESS + "than",
                  IS + "not below|under",
                  "a? minimum of",
                  ">=",
                  "starting at|from|with",
                  IS + "greater|more|higher|larger than or equal to?",
                  IS + "reaches|reach|meets? or exceeds|exceed",
                  "reaches or exceeds",
                  IS + "equal to or greater|more|higher than",
                  "from")),
          new Wording(
              "<=",
              Phrase.all(
                  IS + "at most",
                  IS + "no|not " + MORE + "than",
                  IS + "not above|over|exceeding",
                  "does|do not exceed",
                  "a? maximum of",
                  "<=",
                  IS + "up to",
                  IS + "less|fewer|lower|smaller than or equal to?",
                  "up to and including",
                  "until")),
          new Wording(
              ">",
              Phrase.all(
                  IS + "above|over|exceeding|exceeds|exceed|beyond|past",
                  IS + "in excess of",
                  IS + MORE + "than",
                  IS + "pricier than",
                  IS + "more expensive|costly|pricey than",
                  "took|takes|take|taking|lasted|lasts|last|lasting|cost|costs|costing|earn|earns|earning|weigh|weighs|weighing|paid "
                      + MORE
                      + "than",
                  ">")),
          new Wording(
              "<",
              Phrase.all(
                  IS + "below|under|beneath",
                  IS + LESS + "than",
                  IS + "less expensive|costly|pricey than",
                  "took|takes|take|taking|lasted|lasts|last|lasting|cost|costs|costing|earn|earns|earning|weigh|weighs|weighing|paid "
                      + LESS
                      + "than",
                  "up to but not including|excluding",
                  "to below|under|before",
                  "<")),
          new Wording(
              "<>",
              Phrase.all(
                  IS + "not equal to?",
                  "<>",
                  "differs|differ|different from",
                  "other than",
                  "is|are|was not equal?",
                  "does|do not equal")),
          new Wording(
              "=",
              Phrase.all(
                  "equals|equal|equalling to?",
                  IS + "equal to",
                  IS + "exactly",
                  "=",
                  "is|are|was|of",
                  "exactly")));

  private static final Map<String, String> POSTFIX =
      Map.ofEntries(
          Map.entry("more", ">="),
          Map.entry("above", ">="),
          Map.entry("higher", ">="),
          Map.entry("over", ">="),
          Map.entry("up", ">="),
          Map.entry("upwards", ">="),
          Map.entry("older", ">="),
          Map.entry("longer", ">="),
          Map.entry("greater", ">="),
          Map.entry("later", ">="),
          Map.entry("better", ">="),
          Map.entry("bigger", ">="),
          Map.entry("larger", ">="),
          Map.entry("heavier", ">="),
          Map.entry("beyond", ">="),
          Map.entry("less", "<="),
          Map.entry("fewer", "<="),
          Map.entry("below", "<="),
          Map.entry("lower", "<="),
          Map.entry("under", "<="),
          Map.entry("younger", "<="),
          Map.entry("smaller", "<="),
          Map.entry("shorter", "<="),
          Map.entry("lighter", "<="),
          Map.entry("cheaper", "<="),
          Map.entry("earlier", "<="));

  /** An operator and where its words end. */
  record Comparator(int to, String operator) {}

  private record Wording(String operator, List<Phrase> phrases) {}

  private Comparators() {}

  static Optional<Comparator> at(Text text, int at, int limit) {
    Comparator best = null;
    for (Wording wording : WORDINGS) {
      int end = Phrase.longest(wording.phrases(), text.tokens(), at);
      if (end > 0 && end < limit && (best == null || end > best.to())) {
        best = new Comparator(end, wording.operator());
      }
    }
    return Optional.ofNullable(best);
  }

  /** {@code 500 or more}, {@code 120 up}, {@code 18+}: after the value. */
  static Optional<Comparator> after(Text text, int at, int limit) {
    if (text.is(at, "+") && (at + 1 >= limit || !text.at(at + 1).isWord())) {
      return Optional.of(new Comparator(at + 1, ">="));
    }
    boolean joint = text.is(at, "or") || text.is(at, "and");
    int word = joint ? at + 1 : at;
    boolean up = joint || text.is(word, "up") || text.is(word, "upwards");
    if (word >= limit || !up || text.is(word, "up") && text.is(word + 1, "to")) {
      return Optional.empty();
    }
    return Optional.ofNullable(POSTFIX.get(text.at(word).norm()))
        .map(operator -> new Comparator(word + 1, operator));
  }
}
