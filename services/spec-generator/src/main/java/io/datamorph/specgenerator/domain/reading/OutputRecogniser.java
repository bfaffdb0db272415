package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code columns customer_id and total} -> the result has these columns, in this order. */
final class OutputRecogniser implements Recogniser {

  private static final int VERB = 60;
  private static final int LINE = 10;

  private record Candidate(ItemList list, int score) {}

  @Override
  public void recognise(Draft draft) {
    List<Candidate> found = new ArrayList<>();
    for (int i = 0; i < draft.text().size(); i++) {
      candidate(draft, i).ifPresent(found::add);
    }
    Candidate best = null;
    for (Candidate other : found) {
      if (best == null || other.score() > best.score()) {
        best = other;
      }
    }
    for (Candidate other : found) {
      if (best != null
          && (other.list().listsMoreThan(best.list())
              || best.score() < ListCue.ANNOUNCED
                  && other.list().covers(best.list())
                  && BareList.isOne(draft, other.list()))) {
        best = other;
      }
    }
    BracketNames brackets = BracketNames.in(draft);
    if (brackets.isBetterThan(best == null ? null : best.list(), best == null ? 0 : best.score())) {
      brackets.accept(draft);
      if (best != null
          && best.score() >= VERB
          && !brackets.namesAll(best.list())
          && best.list().areNames(draft.text())) {
        accept(draft, best.list());
        draft.groupsFirst = false;
      }
    } else if (best != null) {
      accept(draft, best.list());
      boolean announced = best.score() >= ListCue.ANNOUNCED;
      found.forEach(other -> other.list().items().forEach(item -> more(draft, item, announced)));
      ItemList names = best.list();
      found.forEach(other -> ParallelList.read(draft, names, other.list()));
    }
  }

  private static Optional<Candidate> candidate(Draft draft, int at) {
    Text text = draft.text();
    int cue = ListCue.score(draft, at);
    Optional<ItemList> items =
        cue == 0 ? Optional.empty() : ItemList.at(draft, at, cue >= ListCue.ANNOUNCED);
    boolean one = items.filter(list -> list.items().size() == 1).isPresent();
    if (cue == ListCue.BARE && items.filter(list -> BareList.isOne(draft, list)).isEmpty()) {
      return Optional.empty();
    }
    if (items.isEmpty() || one && text.is(at - 1, "(") && cue < ListCue.ANNOUNCED) {
      return Optional.empty();
    }
    if (text.is(at - 1, "with") && isThing(draft, items.get().items().getFirst())) {
      return Optional.empty();
    }
    ItemList.Item first = items.get().items().getFirst();
    if (text.isBreak(at - 1)
        && cue < ListCue.ANNOUNCED
        && first.from() == at
        && isRows(draft, first)) {
      return Optional.empty();
    }
    boolean definition = one && text.is(items.get().items().getFirst().to(), "=");
    int length = 3 * items.get().items().size() + LINE * items.get().lines(text);
    return Optional.of(new Candidate(items.get(), definition ? 1 : cue + length));
  }

  /** {@code customers with orders, id, name}: the orders are no column. */
  private static boolean isThing(Draft draft, ItemList.Item item) {
    return item.glosses().isEmpty()
        && draft.links().schema().columnsNamed(item.name()).isEmpty()
        && draft.links().tables().named(List.of(item.name()), 0, 0).isPresent();
  }

  /** {@code Events in 2025, event_id, name}: the sentence begins with what rows there are. */
  private static boolean isRows(Draft draft, ItemList.Item item) {
    boolean plural = !Words.singular(item.name()).equals(item.name());
    return plural
        && !item.isNamedBehind()
        && !item.glosses().isEmpty()
        && !draft.text().at(item.to()).matches("[(=:]")
        && draft.links().schema().columnsNamed(item.name()).isEmpty()
        && draft.links().tables().named(List.of(item.name()), 0, 0).isPresent();
  }

  /** What is described and then named elsewhere: a column of the list, or one more. */
  private static void more(Draft draft, ItemList.Item item, boolean announced) {
    Optional<Output> listed = draft.outputNamed(item.name());
    boolean open = listed.filter(output -> output.glosses().isEmpty()).isPresent();
    boolean isNew = draft.links().schema().columnsNamed(item.name()).isEmpty();
    boolean added = listed.isEmpty() && !announced && isNew && item.name().indexOf('_') > 0;
    if (!item.isNamedBehind() || !open && !added) {
      return;
    }
    if (added) {
      draft.outputs.add(new Output(item.name()));
    }
    item.glosses().forEach(draft.outputNamed(item.name()).orElseThrow()::gloss);
    use(draft.text(), item);
  }

  private static void accept(Draft draft, ItemList list) {
    Text text = draft.text();
    int lead = ListCue.announced(text, list.from());
    int verb = ListCue.verb(text, list.from());
    text.use(lead >= 0 ? lead : verb >= 0 ? verb : list.from(), list.from());
    with(text, list.from());
    with(text, lead);
    with(text, ListCue.ofSource(draft, list.from()));
    draft.groupsFirst |= lead < 0 && list.items().stream().allMatch(ItemList.Item::isNamedBehind);
    draft.groupsFirst |= FiguresOnly.are(draft, list);
    for (ItemList.Item item : list.items()) {
      if (draft.outputNamed(item.name()).isEmpty()) {
        Output output = new Output(item.name());
        item.glosses().forEach(output::gloss);
        draft.outputs.add(output);
      }
      use(text, item);
    }
    list.separators().forEach(text::use);
    draft.listOpenAt = list.separators().contains(list.to() - 1) ? list.to() : -1;
    text.use(list.to(), ListEnd.after(text, list.to()));
  }

  /** {@code together with}, {@code with the following}. */
  private static void with(Text text, int to) {
    int following = text.is(to - 1, "following") ? to - 1 : to;
    text.use(following, to);
    int at =
        text.is(following - 1, "with")
            ? following - 1
            : text.is(following - 2, "with") ? following - 2 : to;
    boolean joined =
        text.is(at - 1, "together") || text.is(at - 1, "along") || text.is(at - 1, ",");
    text.use(joined && at < to ? at - 1 : at, to);
  }

  private static void use(Text text, ItemList.Item item) {
    item.glosses().stream()
        .filter(gloss -> gloss.to() <= item.from())
        .forEach(gloss -> text.use(gloss.to(), item.from()));
    boolean bracket = text.is(item.to(), ")") && item.to() < item.next();
    boolean sign = bracket || text.is(item.to(), "=") || text.is(item.to(), ":");
    text.use(item.from(), sign ? item.to() + 1 : item.to());
  }
}
