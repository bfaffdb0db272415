package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code columns customer_id and total} -> the result has these columns, in this order. */
final class OutputRecogniser implements Recogniser {

  private static final List<Phrase> CUES =
      Phrase.all(
          "columns|colums|collumns|column|fields in this|that order :?",
          "columns|colums|collumns|column|fields should|shall|must|will be :?",
          "columns|colums|collumns|column|fields :|are|is? :?");

  private static final List<Phrase> VERBS =
      Phrase.all(
          "copy|extract|pull|export|take|fetch|provide|display|give|giving|show|showing|get|list|listing|return|output|include|including|includes|want|need|write|put|hold|"
              + "holds|holding|have|has|contain|contains|containing|keep|select|compute me|us? just|only? :?",
          "combinations|pairs|values of",
          "with",
          ":");

  private static final int ANNOUNCED = 90;
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
      if (best != null && other.list().listsMoreThan(best.list())) {
        best = other;
      }
    }
    BracketNames brackets = BracketNames.in(draft);
    if (brackets.isBetterThan(best == null ? null : best.list(), best == null ? 0 : best.score())) {
      brackets.accept(draft);
    } else if (best != null) {
      accept(draft, best.list());
      boolean announced = best.score() >= ANNOUNCED;
      found.forEach(other -> other.list().items().forEach(item -> more(draft, item, announced)));
    }
  }

  private static Optional<Candidate> candidate(Draft draft, int at) {
    Text text = draft.text();
    int cue = cueScore(draft, at);
    Optional<ItemList> items =
        cue == 0 ? Optional.empty() : ItemList.at(draft, at, cue >= ANNOUNCED);
    boolean one = items.filter(list -> list.items().size() == 1).isPresent();
    if (items.isEmpty() || one && text.is(at - 1, "(") && cue < ANNOUNCED) {
      return Optional.empty();
    }
    boolean definition = one && text.is(items.get().items().getFirst().to(), "=");
    int length = 3 * items.get().items().size() + LINE * items.get().lines(text);
    return Optional.of(new Candidate(items.get(), definition ? 1 : cue + length));
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

  /** How surely the columns of the result begin here; 0 for not at all. */
  private static int cueScore(Draft draft, int at) {
    Text text = draft.text();
    boolean target = at > 1 && draft.target.is(text.at(at - 2).norm());
    if (target && text.is(at - 1, "(")) {
      return 110;
    }
    if (Phrase.before(CUES, text.tokens(), at) >= 0) {
      return 100;
    }
    if (target && text.is(at - 1, ":")) {
      return text.is(at + 1, ",") ? 95 : 85;
    }
    boolean afterTarget =
        target
            || at > 0 && draft.target.is(text.at(at - 1).norm())
            || at > 2 && draft.target.is(text.at(at - 3).norm());
    int verb = Phrase.before(VERBS, text.tokens(), at);
    if (verb >= 0 || draft.target.existing.isPresent() && isWritten(text, at - 1)) {
      return afterTarget ? 70 : text.is(at - 1, ":") ? 65 : 60;
    }
    if (followsEach(draft, at)) {
      return 45;
    }
    return text.isBreak(at - 1)
            || text.is(at - 1, ",")
            || text.is(at - 1, "-")
            || text.is(at - 1, "(")
        ? 40
        : 0;
  }

  private static boolean isWritten(Text text, int at) {
    return at >= 0
        && text.at(at).norm().matches("upsert|merge|append|insert|update|add|load|sync|table");
  }

  /** {@code for every doctor the doctor_name and ...}. */
  private static boolean followsEach(Draft draft, int at) {
    Text text = draft.text();
    for (int i = Math.max(0, at - 4); i < at - 1; i++) {
      boolean each = text.is(i, "each") || text.is(i, "every");
      int noun = i + 1;
      if (each && draft.links().tables().at(text, noun).filter(m -> m.to() == at).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static void accept(Draft draft, ItemList list) {
    Text text = draft.text();
    int lead = Phrase.before(CUES, text.tokens(), list.from());
    int verb = Phrase.before(VERBS, text.tokens(), list.from());
    text.use(lead >= 0 ? lead : verb >= 0 ? verb : list.from(), list.from());
    with(text, list.from());
    with(text, lead);
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

  /** {@code together with}, {@code with the}. */
  private static void with(Text text, int to) {
    int at = text.is(to - 1, "with") ? to - 1 : text.is(to - 2, "with") ? to - 2 : to;
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
