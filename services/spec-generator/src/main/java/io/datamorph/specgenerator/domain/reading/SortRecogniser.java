package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.document.OrderKey.Direction;
import io.datamorph.specgenerator.domain.intent.Ordering;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;
import java.util.Optional;

/** {@code sorted by name descending}, {@code in order of borrowed_at (then loan_id)}. */
final class SortRecogniser implements Recogniser {

  private static final List<Phrase> SORT =
      Phrase.all(
          "sort|sorted|order|ordered|ordering|sequenced it|them|the|rows|result? by|on|of",
          "in the? order of",
          "in the? order by");

  private static final List<Phrase> PLAIN =
      Phrase.all(
          "the? highest|largest|biggest|greatest|most number|count|amount|total|value|figure|figures|ones? first",
          "in descending order",
          "descending|desc by? the? number|count|amount|total?");

  @Override
  public void recognise(Draft draft) {
    Text text = draft.text();
    for (int i = 0; i < text.size(); i++) {
      if (!text.isFree(i)) {
        continue;
      }
      sorted(draft, i);
      dateOrder(draft, i);
      figureFirst(draft, i);
    }
  }

  /** As above, where the figure is known by its name only. */
  static void late(Draft draft) {
    Text text = draft.text();
    for (int i = 0; i < text.size() && draft.orders.isEmpty(); i++) {
      if (text.isFree(i)) {
        figureFirst(draft, i);
      }
    }
  }

  private static void sorted(Draft draft, int at) {
    Text text = draft.text();
    int lead = Phrase.longest(SORT, text.tokens(), at);
    int things = lead < 0 ? thingsOrdered(draft, at) : lead;
    if (things < 0) {
      return;
    }
    OrderPhrase.at(draft, things, text.sentenceEnd(at))
        .ifPresent(
            order -> {
              draft.orders.addAll(order.keys());
              text.use(at, order.to());
              draft.note(at, order.to(), "order of rows");
            });
  }

  /** {@code order visits by visit_date}. */
  private static int thingsOrdered(Draft draft, int at) {
    Text text = draft.text();
    boolean verb = text.is(at, "order") || text.is(at, "sort");
    int noun = draft.links().skipArticles(text, at + 1);
    return verb
        ? draft.mentionAt(noun).filter(m -> text.is(m.to(), "by")).map(m -> m.to() + 1).orElse(-1)
        : -1;
  }

  /** {@code in date order (then payment_id)}: by the one date of the rows. */
  private static void dateOrder(Draft draft, int at) {
    Text text = draft.text();
    int lead =
        Phrase.longest(
            Phrase.all("in|by date|time|chronological order", "chronologically"),
            text.tokens(),
            at);
    if (lead < 0) {
      return;
    }
    draft
        .links()
        .preferred(draft, at)
        .or(() -> draft.scope().stream().findFirst())
        .flatMap(table -> Times.only(draft, table, at))
        .ifPresent(
            time -> {
              draft.orders.add(Ordering.asc(time));
              int then =
                  Phrase.longest(
                      Phrase.all("( then by?", ", then by?", "then by?"), text.tokens(), lead);
              Optional<OrderPhrase> more =
                  then < 0 ? Optional.empty() : OrderPhrase.at(draft, then, text.sentenceEnd(at));
              more.ifPresent(order -> draft.orders.addAll(order.keys()));
              int to = more.map(OrderPhrase::to).orElse(lead);
              text.use(at, text.is(to, ")") && then > 0 ? to + 1 : to);
            });
  }

  /** {@code unpaid fines per member, highest first}: by the one figure there is. */
  private static void figureFirst(Draft draft, int at) {
    int end = Phrase.longest(PLAIN, draft.text().tokens(), at);
    if (end < 0) {
      return;
    }
    if (!draft.orders.isEmpty() && draft.orders.getFirst().direction() == Direction.DESC) {
      draft.text().use(at, end);
      return;
    }
    OnlyFigure.before(draft)
        .ifPresent(
            figure -> {
              draft.orders.add(new Ordering(figure, Direction.DESC));
              draft.text().use(at, end);
            });
  }
}
