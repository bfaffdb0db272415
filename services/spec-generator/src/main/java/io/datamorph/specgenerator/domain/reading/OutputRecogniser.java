package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
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
              + "holds|holding|have|has|contain|contains|containing|keep|select me|us? just|only? :?",
          "with",
          ":");

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
      Optional<ItemList> items = ItemList.at(draft, i, cue >= 90);
      if (items.isPresent()) {
        int score = cue + items.get().items().size();
        if (score > bestScore) {
          best = items.get();
          bestScore = score;
        }
      }
    }
    if (best != null) {
      accept(draft, best);
    }
  }

  /** How surely the columns of the result begin here; 0 for not at all. */
  private static int cueScore(Draft draft, int at) {
    Text text = draft.text();
    if (at > 0
        && text.is(at - 1, "(")
        && draft.target.isPresent()
        && at > 1
        && text.is(at - 2, draft.target.get())) {
      return 110;
    }
    if (Phrase.before(CUES, text.tokens(), at) >= 0) {
      return 100;
    }
    boolean afterTarget =
        draft.target.isPresent()
            && (text.is(at - 2, draft.target.get())
                || text.is(at - 3, draft.target.get())
                || text.is(at - 1, draft.target.get()));
    int verb = Phrase.before(VERBS, text.tokens(), at);
    if (verb >= 0) {
      return afterTarget ? 70 : text.is(at - 1, ":") ? 65 : 60;
    }
    return text.isBreak(at - 1) || text.is(at - 1, ",") ? 40 : 0;
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
    for (ItemList.Item item : list.items()) {
      Output output = new Output(item.name());
      item.glosses().forEach(gloss -> output.gloss(gloss.from(), gloss.to()));
      draft.outputs.add(output);
      text.use(item.from(), item.to());
    }
    list.separators().forEach(text::use);
  }
}
