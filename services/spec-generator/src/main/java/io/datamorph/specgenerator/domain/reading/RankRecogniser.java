package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.document.OrderKey.Direction;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Ordering;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.linking.TableLinker.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code rank the shipments of each carrier by cost, most expensive = 1}: a place for each row. */
final class RankRecogniser implements Recogniser {

  private static final List<Phrase> LEADS =
      Phrase.all(
          "rank|number|ranking all? the?", "ranked", "rank|number|ranking|order them|rows|it?");

  private static final List<Phrase> FIRST_IS =
      Phrase.all(
          "the? highest|largest|biggest|most|best|newest|latest|heaviest|longest expensive|recent|costly|one|value? =|is|gets|being 1|first",
          "the? highest|largest|biggest|most|best|newest|latest|heaviest|longest first",
          "rank|place|number|position 1 =|is|for|means|goes to? the? highest|largest|biggest|most|best|newest|latest|heaviest|longest");

  private static final List<Phrase> LAST_IS =
      Phrase.all(
          "the? lowest|smallest|least|cheapest|oldest|earliest|shortest expensive|one|value? =|is|gets 1|first",
          "the? lowest|smallest|least|cheapest|oldest|earliest|shortest first");

  private static final List<Phrase> KEEP =
      Phrase.all(
          "and? keep|show|take|list only? the? ranks|places|rank|place|positions 1 to|-|through",
          "and? keep|show|take only? the? first|top|best",
          "and? keep|show|take only? ranks|places|rank|place up to",
          "keep|show|take|want|need|include|list? only? the? ranks|places|rank|place|positions 1 to|-|through|and");

  @Override
  public void recognise(Draft draft) {
    Text text = draft.text();
    for (int i = 0; i < text.size() && draft.ranking.isEmpty(); i++) {
      int lead = text.isFree(i) ? Phrase.longest(LEADS, text.tokens(), i) : -1;
      if (lead > 0) {
        rank(draft, i, lead);
      }
    }
  }

  /** Whether a {@code by} here says what something is ranked by. */
  static boolean isRanked(Draft draft, int by) {
    Text text = draft.text();
    boolean places = draft.outputs.stream().anyMatch(Explanation::isPlace);
    for (int i = text.sentenceStart(by); i < by && places; i++) {
      if (text.isFree(i)
          && Phrase.longest(LEADS, text.tokens(), i) > 0
          && by(text, i, by + 1) == by) {
        return true;
      }
    }
    return false;
  }

  private static void rank(Draft draft, int from, int lead) {
    Text text = draft.text();
    int end = text.sentenceEnd(from);
    Optional<Mention> things = draft.mentionAt(draft.links().skipArticles(text, lead));
    int by = by(text, lead, end);
    if (by < 0 || draft.outputs.stream().noneMatch(Explanation::isPlace)) {
      return;
    }
    Direction direction = direction(text, from, text.size());
    Optional<OrderPhrase> order = OrderPhrase.at(draft, by + 1, end, direction);
    if (order.isEmpty()) {
      return;
    }
    text.use(from, things.map(Mention::to).orElse(lead));
    text.use(by, order.get().to());
    String function = RankTies.function(draft);
    List<Ordering> keys = new ArrayList<>(order.get().keys());
    List<Ordering> ties = Ties.anywhere(draft);
    keys.addAll(ties);
    Optional<Long> most = most(text);
    boolean total = !ties.isEmpty() || order.get().keys().size() > 1;
    List<Grouping> within = within(draft, from, end);
    draft.ranking =
        Optional.of(
            new Ranking(
                function.isEmpty() ? total ? "row_number" : "rank" : function, within, keys, most));
    things
        .map(Mention::table)
        .or(() -> ranked(draft, order.get()))
        .map(Grouping.ByTable::new)
        .filter(t -> !draft.groups.contains(t))
        .ifPresent(draft.groups::add);
    draft.note(from, order.get().to(), "a place for each row");
  }

  /** By a plain column, its rows are ranked. */
  private static Optional<CatalogueTable> ranked(Draft draft, OrderPhrase order) {
    Expr by = order.keys().getFirst().by();
    List<CatalogueTable> tables =
        draft.scope().stream()
            .filter(
                table ->
                    by instanceof Expr.Col col && col.ref().table().equals(table)
                        || by instanceof Expr.Out out
                            && draft.links().schema().column(table, out.name()).isPresent())
            .toList();
    return tables.size() == 1 && draft.isGrouped()
        ? Optional.of(tables.getFirst())
        : Optional.empty();
  }

  private static List<Grouping> within(Draft draft, int from, int end) {
    return TopRecogniser.within(draft, from, end);
  }

  private static int by(Text text, int from, int end) {
    for (int i = from; i < end; i++) {
      if (text.is(i, "by") && text.isFree(i)) {
        return i;
      }
    }
    return -1;
  }

  /** A ranking begins with the highest unless it says otherwise. */
  private static Direction direction(Text text, int from, int end) {
    Direction direction = Direction.DESC;
    for (int i = from; i < end; i++) {
      int first = text.isFree(i) ? Phrase.longest(FIRST_IS, text.tokens(), i) : -1;
      int last = text.isFree(i) ? Phrase.longest(LAST_IS, text.tokens(), i) : -1;
      boolean begins =
          text.is(i - 1, ",") || text.is(i - 1, "(") || text.isBreak(i - 1) || text.is(i - 1, "-");
      if (begins && Math.max(first, last) > 0) {
        direction = last > first ? Direction.ASC : Direction.DESC;
        text.use(i, Math.max(first, last));
      }
    }
    return direction;
  }

  private static Optional<Long> most(Text text) {
    for (int i = 0; i < text.size(); i++) {
      int lead = text.isFree(i) ? Phrase.longest(KEEP, text.tokens(), i) : -1;
      Optional<Numbers.Read> number =
          lead < 0 ? Optional.empty() : Numbers.at(text, lead, text.sentenceEnd(i));
      if (number.isPresent()) {
        int end = number.get().to();
        boolean noun = end < text.size() && text.at(end).matches("ranks?|places?|rows?|only");
        text.use(i, noun ? end + 1 : end);
        return number.map(Numbers.Read::value);
      }
    }
    return Optional.empty();
  }
}
