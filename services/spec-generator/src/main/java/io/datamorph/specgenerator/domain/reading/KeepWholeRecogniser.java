package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.linking.TableLinker.Mention;
import java.util.List;
import java.util.Optional;

/** {@code books without loans show 0}: rows that stay though they have no partner. */
final class KeepWholeRecogniser implements Recogniser {

  private static final List<Phrase> LACK =
      Phrase.all(
          "without a|an|any|such?",
          "that|who|which? have|has|with no such?",
          "with no|0|zero such?",
          "even? if|when|where they|it|there have|has|had|is|are no|not any?");

  private static final List<Phrase> ALSO =
      Phrase.all(
          "also|even|including|include|incl|plus those|the|all|any? ones?",
          "and? also those|the|all? ones?",
          "not only|just those?");

  private static final List<Phrase> ZERO =
      Phrase.all(
          "0|zero if|when|where there? is|are? none|nothing",
          "0|zero if|when|where they|it|he|she|someone|somebody? has|have|had none|nothing",
          "0|zero for none",
          "( 0|zero if|when|where there? is|are? none|nothing )",
          "show|use|put|give|write|with? 0|zero instead of nothing|null|nulls|empty|missing|blanks|gaps values?",
          "show|use|put|give|write|with? 0|zero for|where|if those|them|anyone|everyone|ones|customers|people|members|any? who|that|which? has|have|had none",
          "show|use|put|give|write|with? 0|zero for|where|if those|ones? without any?");

  private static final List<Phrase> EVEN =
      Phrase.all(
          "even if|when|where there is|are|were none",
          "even if|when|where they|it|that|this? has|have|is|are|had none|0|zero",
          "also|even|including|include|incl|plus and? also? those|the|ones|all|any? with|who|that have|has? none|0|zero",
          "and? also those|the? ones? with|who|that have|has? none|0|zero",
          "also|even|including|include|incl|plus those|the? ones? without any?");

  private static final List<Phrase> FOR =
      Phrase.all("show|use|put|give|write|with? 0|zero for the|those|any|all?");
  private static final List<Phrase> NONE =
      Phrase.all(
          "who|that|which has|have|had none|nothing|no", "without any|one|them?", "with none");

  @Override
  public void recognise(Draft draft) {
    Text text = draft.text();
    for (int i = 0; i < text.size(); i++) {
      if (text.isFree(i)) {
        lacking(draft, i);
        zero(draft, i);
        none(draft, i);
        even(draft, i);
        StayRemark.use(draft, i);
      }
    }
  }

  /** {@code even if there are none}, {@code including those with none, as 0}. */
  private static void even(Draft draft, int at) {
    Text text = draft.text();
    int end = Phrase.longest(EVEN, text.tokens(), at);
    if (end > 0 && (text.isBreak(end) || !text.at(end).isWord() || StayWords.end(text, end) > 0)) {
      int to = Math.max(end, StayWords.end(text, end));
      text.use(at, to);
      draft.keepGroups = true;
      draft.emptyIsZero |= StayWords.saysZero(text, at, to);
      draft.note(at, to, "groups without rows stay");
    }
  }

  /** {@code weeks without visits are not needed}: they have no rows of their own anyway. */
  private static boolean emptyPeriods(Draft draft, int at, int to) {
    Text text = draft.text();
    boolean period =
        at > 0
            && draft.groups.stream()
                .anyMatch(
                    group ->
                        group instanceof Grouping.ByPeriod by
                            && TimeUnit.of(text.at(at - 1))
                                .filter(by.period()::equals)
                                .isPresent());
    Polarity.Sign sign = Polarity.after(draft, to);
    boolean left = period && !sign.keeps() && sign.to() > to;
    if (left) {
      text.use(at - 1, sign.to());
      draft.note(at - 1, sign.to(), "periods without rows are not shown");
    }
    return left;
  }

  /** {@code customers without orders or reviews get 0}. */
  private static void lacking(Draft draft, int at) {
    Text text = draft.text();
    int noun = Phrase.longest(LACK, text.tokens(), at);
    Optional<Things> things = noun < 0 ? Optional.empty() : children(draft, noun);
    if (things.isEmpty()) {
      return;
    }
    Optional<CatalogueTable> thing =
        ExistsForm.subject(draft, at, things.get().table().orElseThrow());
    if (emptyPeriods(draft, at, things.get().to())) {
      return;
    }
    int end = things.get().to();
    while (text.is(end, "or") || text.is(end, "and") || text.is(end, ",")) {
      Optional<Things> more = children(draft, draft.links().skipArticles(text, end + 1));
      if (more.isEmpty()) {
        break;
      }
      end = more.get().to();
    }
    int stay = StayWords.end(text, end);
    int from = draft.mentionAt(at - 1).map(Mention::from).orElse(at);
    int also = Phrase.before(ALSO, text.tokens(), from);
    if (thing.isPresent() && (stay > 0 || also >= 0)) {
      int to = Math.max(end, stay);
      keep(draft, thing.get(), also >= 0 ? also : from, to);
      draft.emptyIsZero |= StayWords.saysZero(text, end, to);
    }
  }

  /** Rows of a table, with nothing said of them. */
  private static Optional<Things> children(Draft draft, int at) {
    return Things.at(draft, at, draft.text().sentenceEnd(at))
        .filter(things -> things.table().isPresent());
  }

  private static void keep(Draft draft, CatalogueTable thing, int from, int to) {
    draft.keptWhole.add(thing);
    draft.text().use(from, to);
    draft.note(from, to, "rows of " + thing.name().table() + " stay without a partner");
  }

  /** {@code the number of their visits, zero if there are none}. */
  private static void zero(Draft draft, int at) {
    int end = Math.max(Phrase.longest(ZERO, draft.text().tokens(), at), forThings(draft, at));
    if (end > 0) {
      draft.text().use(at, end);
      draft.emptyIsZero = true;
      draft.keepGroups = true;
    }
  }

  /** {@code 0 for doctors who had none}. */
  private static int forThings(Draft draft, int at) {
    Text text = draft.text();
    int noun = Phrase.longest(FOR, text.tokens(), at);
    Optional<Mention> things = noun < 0 ? Optional.empty() : draft.mentionAt(noun);
    return things
        .map(m -> Phrase.longest(NONE, text.tokens(), m.to()))
        .filter(end -> text.isBreak(end) || text.is(end, ",") || text.is(end, ")"))
        .orElse(-1);
  }

  /** {@code no payment at all means 0}. */
  private static void none(Draft draft, int at) {
    Text text = draft.text();
    boolean no =
        text.is(at, "no")
            && (text.isBreak(at - 1)
                || text.is(at - 1, ",")
                || text.is(at - 1, "and")
                || text.is(at - 1, "("));
    Optional<Things> things = no ? children(draft, at + 1) : Optional.empty();
    if (things.isEmpty()) {
      return;
    }
    int end =
        Phrase.longest(
            Phrase.all(
                "at all? means|mean|is|are|counts|count|gives as? 0|zero",
                "at all? -> 0",
                "at all? = 0"),
            text.tokens(),
            things.get().to());
    if (end > 0) {
      draft.emptyIsZero = true;
      ExistsForm.subject(draft, at, things.get().table().orElseThrow())
          .ifPresent(thing -> keep(draft, thing, at, end));
    }
  }
}
