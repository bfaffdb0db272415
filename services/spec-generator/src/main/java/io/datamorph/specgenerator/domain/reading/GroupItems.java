package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Rendering;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.Optional;

/** {@code per active customer, month and status}: one thing after the other that groups are of. */
final class GroupItems {

  private GroupItems() {}

  static boolean read(Draft draft, int lead, int from) {
    Text text = draft.text();
    Optional<Found> described =
        Adjectives.at(draft, draft.links().skipArticles(text, from), text.sentenceEnd(from))
            .filter(f -> draft.mentionAt(f.to()).filter(m -> m.from() == f.to()).isPresent());
    if (described.isPresent() && text.isFree(from, described.get().to())) {
      Found found = described.get();
      return read(draft, lead, found.to()) && keep(draft, from, found);
    }
    Optional<GroupItem> item = GroupItem.at(draft, from).filter(i -> isItemOf(draft, lead, i));
    if (item.isEmpty()) {
      return UnlinkedGroup.read(draft, lead, from);
    }
    int at = from;
    while (item.isPresent()) {
      int end = kind(draft, item.get().to());
      GroupRecogniser.add(draft, item.get().grouping(), at, end);
      boolean comma = text.is(end, ",");
      boolean all =
          comma
              && (text.is(end + 1, "all")
                  || text.is(end + 1, "any")
                  || text.is(end + 1, "whatever"));
      if (all) {
        everyValue(draft, end + 1);
        break;
      }
      boolean more = comma || text.is(end, "and") || text.is(end, "/");
      at = end + 1;
      item =
          more && text.isFree(at) && text.isFree(draft.links().skipArticles(text, at))
              ? GroupItem.at(draft, at).filter(next -> !comma || endsItem(text, next.to()))
              : Optional.empty();
      if (item.isPresent()) {
        text.use(end);
      }
    }
    return true;
  }

  /** {@code one row per active customer}: of these only. */
  private static boolean keep(Draft draft, int from, Found described) {
    draft.keep(from, described.to(), described.condition());
    draft.text().use(from, described.to());
    draft.note(from, described.to(), "keep where " + Rendering.shown(described.condition()));
    return true;
  }

  /** {@code per doctor, all statuses}: nothing is left out. */
  private static void everyValue(Draft draft, int at) {
    Text text = draft.text();
    draft
        .links()
        .columnAt(draft, at + 1, text.sentenceEnd(at))
        .filter(n -> text.isBreak(n.to()) || text.is(n.to(), ",") || text.is(n.to(), ":"))
        .ifPresent(n -> text.use(at, n.to()));
  }

  /** {@code each membership type}: the types are the values of the column. */
  private static int kind(Draft draft, int at) {
    Text text = draft.text();
    boolean kind =
        at < text.size()
            && text.at(at).isWord()
            && text.at(at).matches("type|types|kind|kinds|class|value|values")
            && text.isFree(at);
    return kind ? at + 1 : at;
  }

  /** A bare {@code each} leads to a period or the rows themselves: {@code each product once}. */
  private static boolean isItemOf(Draft draft, int lead, GroupItem item) {
    Text text = draft.text();
    boolean bare = text.is(lead, "each") || text.is(lead, "over");
    return !bare || item.grouping() instanceof Grouping.ByPeriod;
  }

  /** After a comma, what does not end there begins something else. */
  private static boolean endsItem(Text text, int at) {
    return text.isBreak(at)
        || text.is(at, ",")
        || text.is(at, "and")
        || text.is(at, ")")
        || text.is(at, "(")
        || text.is(at, ":");
  }
}
