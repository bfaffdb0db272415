package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.intent.Ordering;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.List;
import java.util.Optional;

/** {@code the first and the last exam by exam_date}: in which order first and last are meant. */
final class SequenceRecogniser implements Recogniser {

  private static final int REACH = 8;
  private static final List<Phrase> ENDS =
      Phrase.all("first|last|earliest|latest|previous|next|before|oldest|newest");

  private static final List<Pattern> WITHIN =
      Pattern.all(
          "of|for|within|in the? same {owner}",
          "{owner} previous|prior|preceding|next|following {things}");

  @Override
  public void recognise(Draft draft) {
    Text text = draft.text();
    for (int i = 0; i < text.size(); i++) {
      if (text.isFree(i) && text.is(i, "by") && followsEnd(text, i)) {
        order(draft, i);
      }
    }
  }

  private static boolean followsEnd(Text text, int by) {
    for (int i = by - 1; i >= text.sentenceStart(by) && i > by - REACH; i--) {
      if (Phrase.longest(ENDS, text.tokens(), i) > 0) {
        return true;
      }
    }
    return false;
  }

  private static void order(Draft draft, int by) {
    Text text = draft.text();
    Optional<OrderPhrase> order =
        OrderPhrase.at(draft, by + 1, text.sentenceEnd(by))
            .filter(o -> o.keys().stream().allMatch(k -> isOfRow(draft, k)));
    order.ifPresent(
        o -> {
          draft.orders.addAll(o.keys());
          if (ends(draft, by) && draft.outputs.stream().noneMatch(out -> out.isExplainedAt(by))) {
            within(draft, by);
          }
          text.use(by, o.to());
          draft.orders.addAll(Ties.after(draft, o.to(), text.sentenceEnd(by)));
          draft.note(by, o.to(), "order of rows");
        });
  }

  /** {@code compare the first and the last exam}, which columns of the result show. */
  private static boolean ends(Draft draft, int by) {
    Text text = draft.text();
    boolean any = false;
    for (int i = Math.max(text.sentenceStart(by), by - REACH); i < by; i++) {
      String word = text.at(i).norm();
      boolean shown = draft.outputs.stream().anyMatch(o -> Words.parts(o.name()).contains(word));
      if (shown && Phrase.longest(ENDS, text.tokens(), i) > 0) {
        text.use(i);
        any = true;
      }
    }
    return any;
  }

  /**
   * {@code of the same patient}, {@code the patient's next visit}: whose rows follow each other.
   */
  private static void within(Draft draft, int by) {
    for (int i = Math.max(draft.text().sentenceStart(by), by - REACH); i < by; i++) {
      Optional<Pattern.Match> match = Pattern.longest(WITHIN, draft, i, by);
      if (match.isPresent()) {
        draft.groups.add(new Grouping.ByValue(match.get().expr("owner")));
        draft.text().use(i, match.get().to());
        return;
      }
    }
  }

  private static boolean isOfRow(Draft draft, Ordering key) {
    return !Exprs.hasAggregate(key.by())
            && !Exprs.mentionsOutput(key.by())
            && Elapsed.isTime(draft, key.by())
        || Operand.isReference(draft, key.by());
  }
}
