package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code the total order amount}: measures in the running text. */
final class MeasureRecogniser implements Recogniser {

  private static final List<Phrase> COUNT =
      Phrase.all("how many|often", "number of", "count of?", "headcount");

  /** A measure that the text asks for. */
  record Asked(int from, int to, Expr expr) {}

  private final List<Asked> asked = new ArrayList<>();

  List<Asked> asked() {
    return asked;
  }

  @Override
  public void recognise(Draft draft) {
    Text text = draft.text();
    for (int i = 0; i < text.size(); i++) {
      if (!text.isFree(i) || !text.at(i).isWord()) {
        continue;
      }
      boolean counts = Phrase.longest(COUNT, text.tokens(), i) > 0;
      boolean starts =
          counts || PhraseParser.isAggregateWord(text.at(i).norm()) || isCount(text, i);
      if (!starts) {
        continue;
      }
      int stop = freeEnd(text, i);
      Optional<PhraseParser.Parsed> parsed = new PhraseParser(draft).parse(i, stop);
      if (parsed.filter(p -> Exprs.hasAggregate(p.expr())).isPresent()) {
        asked.add(new Asked(i, parsed.get().to(), parsed.get().expr()));
        text.use(i, parsed.get().to());
        i = parsed.get().to() - 1;
      } else if (counts) {
        int end = Phrase.longest(COUNT, text.tokens(), i);
        draft.countAsked = true;
        text.use(i, end);
      }
    }
    draft.countAsked |= asked.stream().anyMatch(a -> a.expr() instanceof Expr.Rows);
  }

  private static boolean isCount(Text text, int at) {
    return text.is(at + 1, "count") || text.is(at + 2, "count") || text.is(at, "count");
  }

  private static int freeEnd(Text text, int from) {
    int end = from;
    while (end < text.size() && text.isFree(end) && !text.isBreak(end)) {
      end++;
    }
    return end;
  }
}
