package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;
import java.util.Optional;

/**
 * {@code all rentals}, {@code all rentals of that store}, {@code the store's rentals}: the number
 * that a count of each group is a part of.
 */
final class WholeCounts {

  private static final List<Phrase> ALL = Phrase.all("the? all|our");

  private static final List<Phrase> OF_GROUP =
      Phrase.all(
          "of|in|with|for|within that|this|its|their same?",
          "of|in|with|for|within the? same|respective");

  private static final List<Phrase> OWNER = Phrase.all("the|that|this|its|their|each? same?");

  private WholeCounts() {}

  static Optional<Parsed> of(Draft draft, Expr part, int at, int limit) {
    return all(draft, part, at, limit).or(() -> ofOwner(draft, part, at, limit));
  }

  private static Optional<Parsed> all(Draft draft, Expr part, int at, int limit) {
    int noun = Phrase.longest(ALL, draft.text().tokens(), at);
    if (noun < 0 || noun >= limit) {
      return Optional.empty();
    }
    for (int end = limit; end > noun; end--) {
      int group = Phrase.longest(OF_GROUP, draft.text().tokens(), end);
      Optional<Parsed> owner =
          group < 0 || group >= limit ? Optional.empty() : GroupNoun.at(draft, group, limit);
      Optional<Things> things = owner.isEmpty() ? Optional.empty() : same(draft, part, noun, end);
      if (things.isPresent() && things.get().to() == end) {
        return Optional.of(
            new Parsed(at, owner.get().to(), GrandTotal.over(part, List.of(owner.get().expr()))));
      }
    }
    return same(draft, part, noun, limit)
        .map(things -> new Parsed(at, things.to(), GrandTotal.over(part, List.of())));
  }

  private static Optional<Parsed> ofOwner(Draft draft, Expr part, int at, int limit) {
    Text text = draft.text();
    int from = Math.max(at, Phrase.longest(OWNER, text.tokens(), at));
    return GroupNoun.at(draft, from, limit)
        .filter(owner -> owner.to() < limit && isOwner(text, owner.to() - 1))
        .flatMap(
            owner ->
                same(draft, part, owner.to(), limit)
                    .map(
                        things ->
                            new Parsed(
                                at, things.to(), GrandTotal.over(part, List.of(owner.expr())))));
  }

  private static boolean isOwner(Text text, int at) {
    return text.at(at).text().matches("(?i).*(['’]s|s['’])");
  }

  private static Optional<Things> same(Draft draft, Expr part, int at, int limit) {
    return Things.at(draft, at, limit).filter(things -> isSame(draft, things.count(), part));
  }

  private static boolean isSame(Draft draft, Expr all, Expr part) {
    return GrandTotal.defined(draft, part) instanceof Expr.Rows counted
        && all instanceof Expr.Rows whole
        && whole.where().isEmpty()
        && (whole.of().isEmpty() || counted.of().isEmpty() || whole.of().equals(counted.of()));
  }
}
