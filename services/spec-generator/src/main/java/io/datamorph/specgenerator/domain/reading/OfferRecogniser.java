package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.intent.Rendering;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.Optional;

/**
 * {@code the part of the email before the @}: something computed that no column is named for yet.
 */
final class OfferRecogniser implements Recogniser {

  private static final int SHORTEST = 3;

  @Override
  public void recognise(Draft draft) {
    Text text = draft.text();
    boolean open = draft.outputs.stream().anyMatch(output -> output.expr().isEmpty());
    for (int i = 0; open && i < text.size(); i++) {
      if (!text.isFree(i) || !text.at(i).isWord()) {
        continue;
      }
      Optional<Parsed> value =
          draft.values().at(i, freeEnd(text, i)).filter(v -> isComputed(v.expr()));
      if (value.isPresent()
          && value.get().to() - i >= SHORTEST
          && !isCompared(draft, value.get())) {
        Output held = draft.offer(value.get().expr(), i);
        text.use(i, value.get().to());
        Explanation.forms(draft, held, value.get().to(), text.sentenceEnd(i));
        draft.note(i, value.get().to(), Rendering.shown(value.get().expr()));
      }
    }
  }

  private static int freeEnd(Text text, int from) {
    int end = from;
    while (end < text.size() && text.isFree(end) && !text.isBreak(end)) {
      end++;
    }
    return end;
  }

  /** Made of columns of one row. */
  private static boolean isComputed(Expr expr) {
    boolean made =
        expr instanceof Expr.Call || expr instanceof Expr.Cast || expr instanceof Expr.Op;
    return made
        && !isCleaned(expr)
        && !Exprs.hasAggregate(expr)
        && !Exprs.hasWindow(expr)
        && !Exprs.mentionsOutput(expr);
  }

  /** A column in another spelling is still the column. */
  private static boolean isCleaned(Expr expr) {
    return expr instanceof Expr.Call call
        && call.function().matches("lower|upper|trim|initcap")
        && (call.arguments().getFirst() instanceof Expr.Col
            || isCleaned(call.arguments().getFirst()));
  }

  private static boolean isCompared(Draft draft, Parsed value) {
    int end = draft.text().sentenceEnd(value.from());
    return RangePhrase.of(draft, value.expr(), value.to(), end).isPresent();
  }
}
