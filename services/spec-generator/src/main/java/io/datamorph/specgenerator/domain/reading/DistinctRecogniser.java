package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;

/** {@code distinct combinations of a and b}: equal rows of the result count once. */
final class DistinctRecogniser implements Recogniser {

  private static final List<Phrase> DISTINCT =
      Phrase.all(
          "all? the? distinct|unique|different combinations|pairs|combination|rows|values|list|tuples of?",
          "every|each distinct|unique|different combination|pair|row|value of?",
          "without duplicates|repeats",
          "no duplicates|duplicate|repeated rows?",
          "remove|drop duplicate rows",
          "remove|drop duplicates",
          "each|every combination|pair|row|value|one only? once",
          "deduplicated|distinct",
          "select distinct");

  @Override
  public void recognise(Draft draft) {
    Text text = draft.text();
    for (int i = 0; i < text.size(); i++) {
      int end = text.isFree(i) ? Phrase.longest(DISTINCT, text.tokens(), i) : -1;
      boolean counts = text.is(i - 1, "of") || text.is(i - 1, "many") || text.is(i - 1, "(");
      boolean bare = end == i + 1;
      boolean rows = bare && draft.outputs.stream().anyMatch(o -> text.is(end, o.name()));
      if (end > 0 && draft.stack.isEmpty() && !counts && (!bare || rows)) {
        draft.distinct = true;
        text.use(i, end);
        draft.note(i, end, "equal rows once");
      }
    }
  }
}
