package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Words;
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
          "copy|extract|pull|export|take|fetch|provide|display|give|show|get|list|return|output|include|including|includes|want|need|write|put|hold|"
              + "holds|holding|have|has|contain|contains|containing|keep|select|compute me|us? just|only? :?",
          "combinations|pairs|values of",
          "with",
          ":");

  private static final int ANNOUNCED = 90;
  private static final int LINE = 10;

  private static final List<Phrase> ONE_EACH =
      Phrase.all(
          "one|a column per",
          "one|a column for each|every",
          "per",
          "for each|every",
          "by each|every");

  @Override
  public void recognise(Draft draft) {
    Text text = draft.text();
    ItemList best = null;
    int bestScore = 0;
    for (int i = 0; i < text.size(); i++) {
      int cue = cueScore(draft, i);
      if (cue == 0) {
        continue;
      }
      Optional<ItemList> items = ItemList.at(draft, i, cue >= ANNOUNCED);
      boolean remark =
          items.isPresent()
              && items.get().items().size() == 1
              && text.is(i - 1, "(")
              && cue < ANNOUNCED;
      if (items.isPresent() && !remark) {
        boolean definition =
            items.get().items().size() == 1 && text.is(items.get().items().getFirst().to(), "=");
        int score =
            definition ? 1 : cue + 3 * items.get().items().size() + LINE * items.get().lines(text);
        if (score > bestScore) {
          best = items.get();
          bestScore = score;
        }
      }
    }
    BracketNames brackets = BracketNames.in(draft);
    if (brackets.isBetterThan(best, bestScore)) {
      brackets.accept(draft);
    } else if (best != null) {
      accept(draft, best);
    }
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
    if (verb >= 0) {
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

  /**
   * {@code one row per student, one column per kind: a, b}: what a row stands for is a column, too.
   */
  private static boolean areFiguresOnly(Text text, int from) {
    for (int i = text.sentenceStart(from); i < from && text.is(from - 1, ":"); i++) {
      if (Phrase.longest(ONE_EACH, text.tokens(), i) > 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether one of the columns can be what a row stands for: it needs no explanation, or is a time.
   */
  private static boolean namesGroup(Draft draft, ItemList list) {
    return list.items().stream()
        .anyMatch(
            item ->
                item.glosses().isEmpty()
                    || Words.parts(item.name()).stream().anyMatch(OutputRecogniser::isTime)
                    || !draft.links().schema().columnsNamed(item.name()).isEmpty());
  }

  private static boolean isTime(String word) {
    return word.matches("date|day|week|month|quarter|year|hour|time|period|name|id|key|code");
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
    if (text.is(list.from() - 1, "with") || text.is(list.from() - 2, "with")) {
      text.use(list.from() - 2, list.from());
    }
    if (lead > 0 && (text.is(lead - 1, "with") || text.is(lead - 2, "with"))) {
      text.use(lead - 2, lead);
    }
    draft.groupsFirst |= areFiguresOnly(text, list.from()) && !namesGroup(draft, list);
    for (ItemList.Item item : list.items()) {
      if (draft.outputNamed(item.name()).isEmpty()) {
        Output output = new Output(item.name());
        item.glosses().forEach(gloss -> output.gloss(gloss.from(), gloss.to()));
        draft.outputs.add(output);
      }
      boolean sign = text.is(item.to(), "=") || text.is(item.to(), ":");
      text.use(item.from(), sign ? item.to() + 1 : item.to());
    }
    list.separators().forEach(text::use);
  }
}
