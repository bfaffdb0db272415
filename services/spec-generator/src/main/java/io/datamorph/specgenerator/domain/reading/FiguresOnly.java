package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Matching;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.List;

/** Lists of figures alone, to which what a row stands for is to be added. */
final class FiguresOnly {

  private static final List<Phrase> ONE_EACH =
      Phrase.all(
          "one|a column per",
          "one|a column for each|every",
          "per",
          "for each|every",
          "by each|every");

  private FiguresOnly() {}

  static boolean are(Draft draft, ItemList list) {
    return areFiguresOnly(draft.text(), list.from()) && !namesGroup(draft, list);
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
                item.glosses().isEmpty() && !isFigure(item.name())
                    || Words.parts(item.name()).stream().anyMatch(FiguresOnly::isTime)
                    || !draft.links().schema().columnsNamed(item.name()).isEmpty());
  }

  /** {@code n_stays}, {@code avg_rate}. */
  private static boolean isFigure(String name) {
    return name.indexOf('_') > 0
        && (CountNames.isOne(name) || AggregateWords.isOne(Words.parts(name).getFirst()));
  }

  private static boolean isTime(String word) {
    return Matching.all(word, "date|day|week|month|quarter|year|hour|time|period|name|id|key|code");
  }
}
