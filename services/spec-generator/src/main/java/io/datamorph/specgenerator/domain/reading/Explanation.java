package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.intent.Ordering;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.List;
import java.util.Optional;

/** Reads what is said to explain a column of the result: what it holds, and in which form. */
final class Explanation {

  private static final List<Phrase> ZERO =
      Phrase.all(
          "0|zero if|when|where there is|are? it|they? is|are? none|nothing|no|unknown|missing|empty|null",
          "0|zero if|when|where none|nothing exists?");

  private static final List<Phrase> RANKS =
      Phrase.all("1 to|-|through", "ranks? 1 to", "from 1 to");

  private Explanation() {}

  /** The last look also takes what is left as it is. */
  static void read(Draft draft, Output output, int from, int to, boolean last) {
    Text text = draft.text();
    ranks(draft, output, from, to);
    ifMissing(text, output, from, to);
    int formatted = formats(draft, output, firstFree(text, from, to), to);
    int i = firstFree(text, formatted, to);
    if (i >= to || output.expr().isPresent() && i == from && !text.isFree(i)) {
      remarks(draft, output, i, to);
      return;
    }
    if (output.expr().isEmpty()) {
      i = define(draft, output, i, to, last);
    }
    if (output.expr().isPresent() || last) {
      remarks(draft, output, i, to);
      formats(draft, output, firstFree(text, i, to), to);
    }
  }

  /** {@code (1 to 3)} of a place: the last one that is kept. */
  private static void ranks(Draft draft, Output output, int from, int to) {
    int ranks = Phrase.longest(RANKS, draft.text().tokens(), from);
    Optional<Numbers.Read> most =
        ranks < 0 ? Optional.empty() : Numbers.at(draft.text(), ranks, to);
    if (isPlace(output) && most.isPresent()) {
      draft.ranks = Optional.of(most.get().value());
      draft.text().use(from, most.get().to());
    }
  }

  private static final List<Phrase> MISSING =
      Phrase.all(
          "missing|empty|null|none|unknown|blank values|ones|value|cause? =|->|:|as|is|are|becomes|become|shown|counts|replaced? as|by|with|to?",
          "if missing|empty|null|none|unknown|blank :|then|,?");

  /** {@code (missing = 'unknown')}, {@code ('none' if missing)}. */
  private static void ifMissing(Text text, Output output, int from, int to) {
    for (int i = from; i < to; i++) {
      int lead = text.isFree(i) ? Phrase.longest(MISSING, text.tokens(), i) : -1;
      Optional<String> behind =
          lead < 0 || lead >= to ? Optional.empty() : FillRecogniser.literal(text, lead);
      Optional<String> literal =
          text.isFree(i) && i + 1 < to ? FillRecogniser.literal(text, i) : Optional.empty();
      int tail =
          literal.isEmpty()
              ? -1
              : Phrase.longest(
                  Phrase.all(
                      "if|when|where|for it|they? is|are? missing|empty|null|none|unknown|blank ones|values?"),
                  text.tokens(),
                  i + 1);
      int zero = text.isFree(i) ? Phrase.longest(ZERO, text.tokens(), i) : -1;
      if (zero > 0 && zero <= to) {
        output.showIfMissing("0");
        text.use(i, zero);
      } else if (behind.isPresent()) {
        output.showIfMissing(behind.get());
        text.use(i, lead + 1);
      } else if (tail > 0 && tail <= to) {
        output.showIfMissing(literal.get());
        text.use(i, tail);
      }
    }
  }

  /** The form in which a value is wanted, said right after it. */
  static int forms(Draft draft, Output output, int from, int to) {
    return formats(draft, output, from, to);
  }

  private static int define(Draft draft, Output output, int from, int to, boolean last) {
    Optional<Integer> running = running(draft, output, from, to);
    if (running.isPresent()) {
      return running.get();
    }
    Optional<Parsed> part = ofBase(draft, output, from, to);
    if (part.isPresent()) {
      return accept(draft, output, from, part.get());
    }
    int at = lead(draft.text(), from, to);
    Optional<Parsed> parsed =
        longer(draft.values().at(at, to), whole(draft, at, to))
            .filter(p -> !isItself(output, p.expr()))
            .filter(p -> last || !goesOn(draft.text(), p.to(), to));
    Optional<Parsed> told =
        told(draft, output, at, to).filter(t -> parsed.isEmpty() || t.to() > parsed.get().to());
    if (told.isPresent()) {
      return accept(draft, output, from, told.get());
    }
    if (parsed.isEmpty()) {
      return bare(draft, output, from, to);
    }
    return accept(draft, output, from, parsed.get());
  }

  /** {@code excused_days (excused is true)}: in how many rows of the group, or whether it is so. */
  private static Optional<Parsed> told(Draft draft, Output output, int at, int to) {
    return draft
        .conditions()
        .at(at, to)
        .filter(
            found ->
                found.to() == to
                    && found.from() == at
                    && !Exprs.hasAggregate(found.condition())
                    && !Exprs.mentionsOutput(found.condition()))
        .map(
            found ->
                new Parsed(
                    at,
                    to,
                    draft.isGrouped() && !output.name().matches("(is|has|was|can|in)_.*")
                        ? Conditional.restrict(Expr.rows(Optional.empty()), found.condition())
                        : found.condition()));
  }

  private static int accept(Draft draft, Output output, int from, Parsed parsed) {
    Expr held = OutputColumn.ofNamedRole(draft, output.name(), parsed.expr());
    output.define(held);
    draft.text().use(from, parsed.to());
    draft.findings().note(DefinitionRecogniser.shown(output, held));
    return parsed.to();
  }

  /** {@code change_pct (in percent of previous_total)}: of the column {@code change}. */
  private static Optional<Parsed> ofBase(Draft draft, Output output, int from, int to) {
    List<String> words =
        Words.parts(output.name()).stream()
            .filter(word -> !word.matches("pct|percent|percentage|share|ratio|rate"))
            .toList();
    if (words.isEmpty() || words.size() == Words.parts(output.name()).size()) {
      return Optional.empty();
    }
    return draft
        .output(words)
        .flatMap(
            base -> {
              Parsed plain = new Parsed(from, from, new Expr.Out(base.name()));
              Parsed part = Afterthoughts.of(draft, plain, to);
              return part == plain ? Optional.empty() : Optional.of(part);
            });
  }

  /** {@code the month before}: not yet understood, if only the month is. */
  private static boolean goesOn(Text text, int at, int to) {
    return at < to
        && text.isFree(at)
        && text.at(at).isWord()
        && text.at(at).norm().matches("before|after|earlier|later");
  }

  private static final List<Phrase> SO_FAR =
      Phrase.all(
          "up to and? including? that|this|the|each|its|it|current? own? {unit}?"
              .replace(" {unit}?", ""),
          "until and? including? that|this|the|each|current?",
          "so far",
          "to date",
          "up to here|now|then");

  /** {@code running_total (everything up to and including that day)}: the name says of what. */
  private static Optional<Integer> running(Draft draft, Output output, int from, int to) {
    Text text = draft.text();
    for (int i = from; i < to; i++) {
      int end = text.isFree(i) ? Phrase.longest(SO_FAR, text.tokens(), i) : -1;
      Optional<Expr> named =
          end > 0 && end <= to ? new NameReader(draft).read(output.name()) : Optional.empty();
      if (named.filter(Exprs::hasWindow).isPresent()) {
        int noun =
            end < to
                    && (TimeUnit.of(text.at(end)).isPresent()
                        || draft.mentionAt(end).isPresent()
                        || text.at(end).norm().matches("row|one|date"))
                ? end + 1
                : end;
        output.define(named.get());
        text.use(i, noun);
        draft.findings().note(DefinitionRecogniser.shown(output, named.get()));
        return Optional.of(noun);
      }
    }
    return Optional.empty();
  }

  /** {@code which is}, {@code being}: lead to what the column holds. */
  private static int lead(Text text, int from, int to) {
    int lead =
        Phrase.longest(
            Phrase.all(
                "which|that is|holds|shows",
                "being|meaning|holding",
                "as",
                "from",
                "i.e",
                "calculated|computed as|by|from"),
            text.tokens(),
            from);
    return lead > 0 && lead < to ? lead : from;
  }

  private static Optional<Parsed> longer(Optional<Parsed> one, Optional<Parsed> other) {
    boolean second = other.isPresent() && (one.isEmpty() || other.get().to() > one.get().to());
    return second ? other : one;
  }

  /** {@code visits with status no-show}, {@code all visits}: how many of them there are. */
  private static Optional<Parsed> whole(Draft draft, int at, int to) {
    boolean owner = to > at && draft.text().at(to - 1).text().matches("(?i).*(['’]s|s['’])");
    return Things.at(draft, at, to)
        .filter(things -> !owner)
        .filter(things -> things.count() instanceof Expr.Rows)
        .map(things -> new Parsed(at, things.to(), things.count()));
  }

  static boolean isItself(Output output, Expr expr) {
    return Exprs.all(expr)
        .anyMatch(part -> part instanceof Expr.Out out && out.name().equals(output.name()));
  }

  private static int firstFree(Text text, int from, int to) {
    int i = from;
    while (i < to && !text.isFree(i)) {
      i++;
    }
    return i;
  }

  /** {@code avg_rating (the plain average)}: the name says of what. */
  private static int bare(Draft draft, Output output, int from, int to) {
    Text text = draft.text();
    int i = from;
    while (i < to
        && text.at(i).isWord()
        && text.at(i).norm().matches("the|plain|simple|overall|a|an")) {
      i++;
    }
    Optional<Expr> named = new NameReader(draft).read(output.name());
    boolean same =
        i < to
            && named.isPresent()
            && named.get() instanceof Expr.Agg agg
            && AggregateWords.function(text.at(i).norm())
                .filter(agg.function()::equals)
                .isPresent();
    if (!same) {
      return from;
    }
    output.define(named.get());
    text.use(from, i + 1);
    return i + 1;
  }

  /** What else may stand in an explanation: whose it is, what is shown of nothing, which ranks. */
  private static void remarks(Draft draft, Output output, int from, int to) {
    Text text = draft.text();
    for (int i = from; i < to; i++) {
      if (!text.isFree(i)) {
        continue;
      }
      int zero = Phrase.longest(ZERO, text.tokens(), i);
      if (zero > 0 && zero <= to) {
        output.showIfMissing("0");
        text.use(i, zero);
      } else {
        whose(text, i, to);
        suchThings(draft, i, to);
        emptyFirst(text, i, to);
        inOrder(draft, i, to);
      }
    }
  }

  static boolean isPlace(Output output) {
    return output.name().matches("(.*_)?(rank|place|position|ranking|pos|rnk|rn|row_number)(_.*)?");
  }

  /** {@code people with such a salary}: those that were described before. */
  private static void suchThings(Draft draft, int i, int to) {
    int such = Phrase.longest(Phrase.all("with|of|having such a|an?"), draft.text().tokens(), i);
    if (such > 0 && such < to && draft.mentionAt(such).isPresent()) {
      draft.text().use(i, Math.min(to, draft.mentionAt(such).get().to()));
    }
  }

  /** {@code the ratings they gave}: whose they are is clear. */
  private static void whose(Text text, int i, int to) {
    boolean whose =
        text.at(i).isWord() && text.at(i).norm().matches("they|he|she|we|it") && i + 1 < to;
    boolean ends = i + 2 >= to || text.is(i + 2, ",") || text.is(i + 2, ")");
    if (whose && text.isFree(i, Math.min(to, i + 2)) && ends) {
      text.use(i, i + 2);
    }
  }

  /** {@code empty for the first}: a neighbour that is not there is always empty. */
  private static void emptyFirst(Text text, int i, int to) {
    int end =
        Phrase.longest(
            Phrase.all(
                "empty|null|missing for|in|if|when the|a|an|there? is? first|no|none|last one|row|visit|loan|order|month|previous?",
                "stays? empty|null for|in|on the|a? first|last row|one|month|day|visit?",
                "empty|null for the|a first|last"),
            text.tokens(),
            i);
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
        OrderPhrase.at(draft, at, to).filter(o -> o.keys().stream().allMatch(Explanation::isOfRow));
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

  /** Passes over formats and what separates them. */
  private static int formats(Draft draft, Output output, int from, int to) {
    Text text = draft.text();
    int i = from;
    int reached = from;
    while (i < to) {
      int next = Formats.read(draft, output, i, to);
      if (next > i) {
        i = next;
        reached = next;
      } else if (text.is(i, ",")
          || text.is(i, "and")
          || text.is(i, "the")
          || text.is(i, "plain")
          || text.is(i, ";")
          || text.is(i, "with")
          || text.is(i, "(")
          || text.is(i, ")")) {
        i++;
      } else {
        return reached == from ? skipped(text, from, to) : i;
      }
    }
    return reached == from ? from : to;
  }

  private static int skipped(Text text, int from, int to) {
    return from < to && text.is(from, ",") ? from + 1 : from;
  }
}
