package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.document.OrderKey.Direction;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.intent.Ordering;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.linking.TableLinker.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code top 10 customers by revenue}, {@code the 2 most borrowed books of each genre}. */
final class TopRecogniser implements Recogniser {

  private static final int REACH = 12;

  @Override
  public void recognise(Draft draft) {
    Text text = draft.text();
    for (int i = 0; i < text.size(); i++) {
      Optional<TopHead> head = text.isFree(i) ? TopHead.at(draft, i) : Optional.empty();
      if (head.isPresent() && draft.ranking.isEmpty() && draft.limit.isEmpty()) {
        top(draft, head.get());
      }
    }
  }

  private static void top(Draft draft, TopHead head) {
    Text text = draft.text();
    int end = text.sentenceEnd(head.from());
    Optional<Mention> things = draft.mentionAt(head.to());
    int noun = things.map(Mention::to).orElse(head.to());
    List<Grouping> within = within(draft, head.from(), end);
    Optional<By> by =
        MostOf.at(draft, noun, end)
            .map(m -> new By(List.of(m.order()), List.of(new Output.Span(noun, m.to()))))
            .or(() -> by(draft, noun, end, head.direction()))
            .or(() -> implied(draft, head, things));
    if (by.isEmpty() && within.isEmpty() && head.adjective() < 0) {
      draft.limit = Optional.of(head.number());
      use(draft, head, noun);
      bestFirst(draft, head);
      return;
    }
    if (by.isEmpty()) {
      return;
    }
    use(draft, head, noun);
    by.get().spans().forEach(span -> text.use(span.from(), span.to()));
    asked(draft, by.get());
    List<Ordering> order = new ArrayList<>(forAll(draft, head.from(), by.get().order()));
    order.addAll(Ties.anywhere(draft));
    if (within.isEmpty()) {
      draft.limit = Optional.of(head.number());
      draft.orders.addAll(0, order);
      draft.note(head.from(), noun, "at most " + head.number() + " rows");
    } else {
      draft.ranking =
          Optional.of(new Ranking("row_number", within, order, Optional.of(head.number())));
      draft.note(head.from(), noun, "the first " + head.number() + " of each group");
    }
    things.ifPresent(m -> thing(draft, m, within));
  }

  /** {@code the top 5 scorers}: by the one figure that will be shown of them. */
  private static void bestFirst(Draft draft, TopHead head) {
    if (draft.text().is(head.from(), "top") || draft.text().is(head.from(), "best")) {
      draft.bestFirst = Optional.of(Ties.anywhere(draft));
    }
  }

  /** {@code top 20 by payments in 2024}: the year holds for all that is shown of them. */
  private static List<Ordering> forAll(Draft draft, int at, List<Ordering> keys) {
    Ordering first = keys.getFirst();
    Optional<Expr> only =
        draft.text().tokens().stream().anyMatch(t -> t.matches("overall|ever|lifetime|alltime"))
            ? Optional.empty()
            : Restricted.where(first.by());
    if (only.isEmpty()) {
      return keys;
    }
    draft.keep(at, at, only.get());
    List<Ordering> all = new ArrayList<>(keys);
    all.set(0, new Ordering(Restricted.ofAll(first.by()), first.direction()));
    return all;
  }

  /** The figure that decides is asked for, too. */
  private static void asked(Draft draft, By by) {
    Expr figure = Restricted.ofAll(by.order().getFirst().by());
    if (!by.spans().isEmpty() && Exprs.hasAggregate(figure)) {
      Output.Span span = by.spans().getFirst();
      draft.asked.add(new Draft.Asked(span.from() + 1, span.to(), figure));
    }
  }

  /** Beside groups, the things that are ranked are groups of their own. */
  private static void thing(Draft draft, Mention things, List<Grouping> within) {
    Grouping thing = new Grouping.ByTable(things.table());
    if (!draft.groups.contains(thing) && (!within.isEmpty() || draft.groups.isEmpty())) {
      draft.groups.add(thing);
    }
  }

  private static void use(Draft draft, TopHead head, int noun) {
    draft.text().use(head.from(), noun);
  }

  /** The groups that were found in the same sentence: of each of them so many are taken. */
  static List<Grouping> within(Draft draft, int from, int end) {
    Text text = draft.text();
    int start = text.sentenceStart(from);
    boolean each = false;
    for (int i = start; i < end; i++) {
      each |= text.at(i).matches("each|every|per|within");
    }
    return each ? List.copyOf(draft.groups) : List.of();
  }

  private record By(List<Ordering> order, List<Output.Span> spans) {}

  private static Optional<By> by(Draft draft, int from, int end, Direction direction) {
    Text text = draft.text();
    for (int i = from; i < Math.min(end, from + REACH); i++) {
      boolean by = text.is(i, "by") || text.is(i, "with") && text.is(i + 1, "the");
      int at = by && text.is(i, "with") ? i + 3 : i + 1;
      if (!by || !text.isFree(i)) {
        continue;
      }
      Optional<OrderPhrase> order = OrderPhrase.at(draft, at, end, direction);
      int lead = i;
      Optional<By> found =
          order
              .map(o -> new By(o.keys(), List.of(new Output.Span(lead, o.to()))))
              .or(() -> spent(draft, lead, end, direction));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** {@code by money spent}: the one amount that is summed. */
  private static Optional<By> spent(Draft draft, int by, int end, Direction direction) {
    return Money.column(draft, by + 1, end)
        .map(
            found ->
                new By(
                    List.of(new Ordering(found.expr(), direction)),
                    List.of(new Output.Span(by, found.to()))));
  }

  /** {@code most borrowed}, {@code newest}, {@code most expensive}: the adjective says by what. */
  private static Optional<By> implied(Draft draft, TopHead head, Optional<Mention> things) {
    if (head.adjective() < 0) {
      return Optional.empty();
    }
    return RankedBy.adjective(draft, head.adjective(), things)
        .map(expr -> new By(List.of(new Ordering(expr, head.direction())), List.of()));
  }

  /** Whether a {@code by} here belongs to something that is ranked. */
  static boolean isRanked(Draft draft, int by) {
    Text text = draft.text();
    int start = text.sentenceStart(by);
    for (int i = Math.max(start, by - REACH); i < by; i++) {
      if (text.isFree(i) && TopHead.at(draft, i).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
