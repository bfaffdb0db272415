package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;

/** {@code sorted by}, {@code paid by card}: words like those before groups that lead to none. */
final class NoGroup {

  private static final List<Phrase> TIES = Phrase.all("tie|ties is|are|get|to? be?");
  private static final List<Phrase> NOT_BY =
      Phrase.all(
          "sort|sorted|order|ordered|ordering|rank|ranked|ranks|match|matched|join|joined|followed|"
              + "divided|multiplied|separated|identified|replaced|done|made|sent|increase|decrease|go|going|written"
              + "|upsert|merge|existing|paid|linked|received|keyed|deduplicate|dedupe|borrowed|compute|computed",
          "top",
          "in order",
          "tie|ties are|is? broken|decided|settled|resolved?",
          "matched|match up");

  private NoGroup() {}

  static boolean follows(Draft draft, int at) {
    Text text = draft.text();
    boolean column = text.is(at - 1, "column") || text.is(at - 1, "columns");
    boolean by =
        text.is(at, "by")
            && (notBy(text, at) || leadsToOrder(draft, at) || isOrderOrWay(draft, at));
    boolean apart = text.is(at, "within") && !isRanking(text, at);
    return column || by || apart || isOfTies(text, at);
  }

  /** {@code ties are broken by}. */
  private static boolean isOfTies(Text text, int at) {
    return text.is(at, "broken") && Phrase.before(TIES, text.tokens(), at) >= 0;
  }

  /** {@code rank the crew within their role}: only there it leads to a group. */
  private static boolean isRanking(Text text, int at) {
    boolean ranking = text.is(at + 1, "each") || text.is(at + 1, "every");
    for (int i = text.sentenceStart(at); i < text.sentenceEnd(at); i++) {
      ranking |= text.at(i).matches("rank|ranks|ranked|ranking|place|places|position|top|best");
    }
    return ranking;
  }

  /** {@code by the lower id}: nothing is grouped by an extreme. */
  private static boolean leadsToOrder(Draft draft, int by) {
    int at = draft.links().skipArticles(draft.text(), by + 1);
    return at < draft.text().size()
        && draft
            .text()
            .at(at)
            .matches("lower|higher|lowest|highest|smaller|larger|smallest|largest");
  }

  private static boolean notBy(Text text, int at) {
    return Phrase.before(NOT_BY, text.tokens(), at) >= 0
        || (at >= 3 && text.is(at - 3, "top"))
        || (at >= 2 && text.is(at - 2, "top"));
  }

  /** {@code (by rental_date, then rental_id)}, {@code by card}: an order, or a value. */
  private static boolean isOrderOrWay(Draft draft, int at) {
    Text text = draft.text();
    boolean bracket = text.is(at - 1, "(");
    boolean value = !SeenValue.all(draft, at + 1, text.sentenceEnd(at)).isEmpty();
    boolean spoken =
        at > 0 && (TopRecogniser.isRanked(draft, at) || RankRecogniser.isRanked(draft, at));
    return bracket || value || spoken;
  }
}
