package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.intent.Ordering;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an explanation says beside the value: {@code (0 if there are none)}, {@code (1 to 3)}. */
final class ExplanationRemarks {

  private static final List<Phrase> ZERO =
      Phrase.all(
          "0|zero if|when|where there is|are? it|they? is|are? none|nothing|no|unknown|missing|empty|null",
          "0|zero if|when|where none|nothing exists?");

  private static final List<Phrase> RANKS =
      Phrase.all("1 to|-|through", "ranks? 1 to", "from 1 to");

  private static final List<Phrase> MISSING =
      Phrase.all(
          "missing|empty|null|none|unknown|blank values|ones|value|cause? =|->|:|as|is|are|becomes|become|shown|counts|replaced? as|by|with|to?",
          "if missing|empty|null|none|unknown|blank :|then|,?");

  private static final List<Phrase> IF_MISSING =
      Phrase.all(
          "if|when|where|for it|they? is|are? missing|empty|null|none|unknown|blank ones|values?");

  private static final List<Phrase> EMPTY_FIRST =
      Phrase.all(
          "empty|null|missing for|in|if|when the|a|an|there? is? first|no|none|last one|row|visit|loan|order|month|previous?",
          "stays? empty|null for|in|on the|a? first|last row|one|month|day|visit?",
          "empty|null for the|a first|last");

  private static final List<Phrase> LACKS =
      Phrase.all("has|have|had|is|are no|none|missing|empty|null|unknown|without", "without");

  private static final int MOST_WORDS = 8;
  private static final List<Phrase> THAT = Phrase.all("that|this|each|per");

  private static final List<Phrase> SUCH = Phrase.all("with|of|having such a|an?");

  private ExplanationRemarks() {}

  /**
   * What else may stand in an explanation: whose it is, what is shown of nothing, in which order.
   */
  static void read(Draft draft, Output output, int from, int to) {
    Text text = draft.text();
    for (int i = from; i < to; i++) {
      if (text.isFree(i) && !zero(text, output, i, to)) {
        whose(text, i, to);
        ofThatGroup(draft, i, to);
        suchThings(draft, i, to);
        emptyFirst(text, i, to);
        mayLack(text, i, to);
        inOrder(draft, i, to);
      }
    }
  }

  /** {@code sum of amount that day}: the rows of the group, what else. */
  private static void ofThatGroup(Draft draft, int at, int to) {
    Text text = draft.text();
    int noun = at + 1;
    boolean ends = noun + 1 >= to || !text.at(noun + 1).isWord();
    if (Phrase.longest(THAT, text.tokens(), at) > 0 && noun < to && ends && isGroup(draft, noun)) {
      text.use(at, noun + 1);
    }
  }

  private static boolean isGroup(Draft draft, int noun) {
    String word = draft.text().at(noun).norm();
    return draft.groups.stream()
        .anyMatch(
            group ->
                group instanceof Grouping.ByPeriod by && by.period().word().equals(word)
                    || group instanceof Grouping.ByTable table
                        && draft
                            .mentionAt(noun)
                            .filter(m -> m.table().equals(table.table()))
                            .isPresent());
  }

  /** {@code (1 to 3)} of a place: the last one that is kept. */
  static void ranks(Draft draft, Output output, int from, int to) {
    int ranks = Phrase.longest(RANKS, draft.text().tokens(), from);
    Optional<Numbers.Read> most =
        ranks < 0 ? Optional.empty() : Numbers.at(draft.text(), ranks, to);
    if (Explanation.isPlace(output) && most.isPresent()) {
      draft.ranks = Optional.of(most.get().value());
      draft.text().use(from, most.get().to());
    }
  }

  /** {@code (missing = 'unknown')}, {@code ('none' if missing)}, {@code (0 if there are none)}. */
  static void ifMissing(Draft draft, Output output, int from, int to) {
    Text text = draft.text();
    Set<String> nouns = WhenMissing.nouns(draft, output);
    for (int i = from; i < to; i++) {
      Optional<WhenMissing> remark =
          text.isFree(i) ? WhenMissing.at(draft, i, to, nouns) : Optional.empty();
      if (remark.isPresent()) {
        remark.get().applyTo(output);
        text.use(i, remark.get().to());
      }
      if (text.isFree(i) && !zero(text, output, i, to)) {
        replaced(draft, output, i, to, nouns);
      }
    }
  }

  private static boolean zero(Text text, Output output, int at, int to) {
    int end = Phrase.longest(ZERO, text.tokens(), at);
    boolean zero = end > 0 && end <= to;
    if (zero) {
      output.showIfMissing("0");
      text.use(at, end);
    }
    return zero;
  }

  private static void replaced(Draft draft, Output output, int at, int to, Set<String> nouns) {
    Text text = draft.text();
    int lead = Phrase.longest(MISSING, text.tokens(), at);
    Optional<String> behind =
        lead < 0 || lead >= to ? Optional.empty() : FillLiteral.at(text, lead);
    Optional<String> ahead = at + 1 < to ? FillLiteral.at(text, at) : Optional.empty();
    int end = ahead.isEmpty() ? -1 : ifMissing(text, at + 1, to);
    if (behind.isPresent()) {
      output.showIfMissing(behind.get());
      text.use(at, lead + 1);
    } else if (end > 0 && end <= to && isAboutIt(draft, at + 1, end, nouns)) {
      output.showIfMissing(ahead.get());
      text.use(at, end);
    }
  }

  /** {@code 'none' if there is no email}, said of a phone, is about another column. */
  private static boolean isAboutIt(Draft draft, int from, int to, Set<String> nouns) {
    return draft.text().tokens().subList(from, to).stream()
        .filter(Token::isWord)
        .map(Token::norm)
        .filter(word -> !nouns.contains(Words.canonical(word)))
        .allMatch(word -> draft.links().schema().columnsNamed(word).isEmpty());
  }

  /** Where {@code if missing} ends, or {@code if the course has no teacher}; -1 for neither. */
  private static int ifMissing(Text text, int at, int to) {
    int end = Phrase.longest(IF_MISSING, text.tokens(), at);
    boolean leads = text.is(at, "if") || text.is(at, "when") || text.is(at, "where");
    boolean lacks = false;
    for (int i = at; i < to && i < at + MOST_WORDS; i++) {
      lacks |= Phrase.longest(LACKS, text.tokens(), i) > 0;
    }
    return end > 0 ? end : leads && lacks && to - at <= MOST_WORDS ? to : -1;
  }

  /** {@code people with such a salary}: those that were described before. */
  private static void suchThings(Draft draft, int i, int to) {
    int such = Phrase.longest(SUCH, draft.text().tokens(), i);
    if (such > 0 && such < to && draft.mentionAt(such).isPresent()) {
      draft.text().use(i, Math.min(to, draft.mentionAt(such).get().to()));
    }
  }

  /** {@code the ratings they gave}: whose they are is clear. */
  private static void whose(Text text, int i, int to) {
    boolean whose = text.at(i).isWord() && text.at(i).matches("they|he|she|we|it") && i + 1 < to;
    boolean ends = i + 2 >= to || text.is(i + 2, ",") || text.is(i + 2, ")");
    if (whose && text.isFree(i, Math.min(to, i + 2)) && ends) {
      text.use(i, i + 2);
    }
  }

  /** {@code (may be empty)}: as it is stored. */
  private static void mayLack(Text text, int i, int to) {
    int end = StayVocabulary.mayLack(text, i);
    if (end > 0 && end <= to) {
      text.use(i, end);
    }
  }

  /** {@code empty for the first}: a neighbour that is not there is always empty. */
  private static void emptyFirst(Text text, int i, int to) {
    int end = Phrase.longest(EMPTY_FIRST, text.tokens(), i);
    if (end > 0 && end <= to + 1) {
      text.use(i, Math.max(end, to));
    }
  }

  /** {@code (by rental_date, then rental_id)}: the order of a window. */
  private static void inOrder(Draft draft, int i, int to) {
    Text text = draft.text();
    if (!text.is(i, "by") && !text.is(i, "ordered")) {
      return;
    }
    int at = text.is(i, "ordered") ? i + 2 : i + 1;
    Optional<OrderPhrase> order =
        OrderPhrase.at(draft, at, to)
            .filter(o -> o.keys().stream().allMatch(ExplanationRemarks::isOfRow));
    order.ifPresent(
        o -> {
          if (draft.orders.isEmpty()) {
            draft.orders.addAll(o.keys());
          }
          text.use(i, o.to());
        });
  }

  private static boolean isOfRow(Ordering ordering) {
    return !Exprs.hasAggregate(ordering.by());
  }
}
