package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;
import java.util.Optional;

/** {@code the total order amount}: measures in the running text. */
final class MeasureRecogniser implements Recogniser {

  private static final List<Phrase> COUNT =
      Phrase.all(
          "how many|often", "number of", "count of?", "headcount", "no of", "how many times");

  private static final int REACH = 4;
  private static final List<Phrase> LEADS =
      Phrase.all(
          "running|cumulative|moving|rolling",
          "share|percentage|percent|proportion of",
          "its|their? share of");

  @Override
  public void recognise(Draft draft) {
    Text text = draft.text();
    for (int i = 0; i < text.size(); i++) {
      boolean negated =
          text.is(i - 1, "not") || text.is(i, "not") || text.is(i, "do") && text.is(i + 1, "not");
      if (!text.isFree(i) || !text.at(i).isWord() || negated) {
        continue;
      }
      boolean counts =
          Phrase.longest(COUNT, text.tokens(), i) > 0 && !CountForm.isPartOfColumn(draft, i);
      boolean starts =
          counts
              || AggregateWords.isOne(text.at(i).norm())
              || isCount(text, i)
              || isInTotal(text, i)
              || QuestionForm.begins(text, i)
              || Phrase.longest(LEADS, text.tokens(), i) > 0;
      if (starts && !areRows(draft, i) && !isInCondition(draft, i)) {
        i = measure(draft, i, counts) - 1;
      }
    }
    draft.countAsked |= draft.asked.stream().anyMatch(a -> a.expr() instanceof Expr.Rows);
  }

  /** {@code put the biggest fines in a table}: some of the rows, and not the highest amount. */
  private static boolean areRows(Draft draft, int at) {
    return draft.outputs.isEmpty()
        && !draft.isGrouped()
        && Superlatives.rows(draft, at)
            .filter(rows -> draft.text().at(rows.to() - 1).norm().endsWith("s"))
            .isPresent();
  }

  /** {@code with an unknown number of residents}. */
  private static boolean isInCondition(Draft draft, int at) {
    Text text = draft.text();
    for (int k = Math.max(text.sentenceStart(at), at - REACH); k < at; k++) {
      int lead = k;
      boolean covers =
          text.isFree(k, at)
              && draft
                  .conditions()
                  .alternatives(k, text.sentenceEnd(at))
                  .filter(f -> f.to() > at && f.from() == lead)
                  .isPresent();
      if (covers) {
        return true;
      }
    }
    return false;
  }

  private static int measure(Draft draft, int at, boolean counts) {
    Text text = draft.text();
    int stop = freeEnd(text, at);
    Optional<Parsed> parsed = draft.values().at(at, stop);
    if (parsed.filter(p -> isCompared(draft, p)).isPresent()) {
      return parsed.get().to();
    }
    if (parsed.filter(p -> Exprs.hasAggregate(p.expr()) || Exprs.hasWindow(p.expr())).isPresent()) {
      Draft.Asked asked = new Draft.Asked(at, parsed.get().to(), parsed.get().expr());
      draft.asked.add(asked);
      form(draft, asked);
      text.use(
          text.is(at - 1, "with") ? at - 1 : text.is(at - 2, "with") ? at - 2 : at,
          parsed.get().to());
      return more(draft, parsed.get());
    }
    if (counts) {
      int end = Phrase.longest(COUNT, text.tokens(), at);
      draft.countAsked = true;
      text.use(at, end);
      return end;
    }
    return at + 1;
  }

  /** {@code their share in percent (1 decimal)}. */
  private static void form(Draft draft, Draft.Asked asked) {
    Text text = draft.text();
    boolean bracket = text.is(asked.to(), "(");
    int close = bracket ? text.afterBracket(asked.to()) - 1 : text.sentenceEnd(asked.to());
    int from = bracket || text.is(asked.to(), ",") ? asked.to() + 1 : asked.to();
    if (Formats.rounding(text, from, close, asked.form()) > from) {
      text.use(bracket ? asked.to() : from - 1);
    } else {
      atEnd(text, asked);
    }
  }

  /** {@code average price by condition, 2 decimals}: said later in the sentence. */
  private static void atEnd(Text text, Draft.Asked asked) {
    int end = text.sentenceEnd(asked.from());
    for (int i = asked.to(); i < end; i++) {
      int form = Formats.roundingEnd(text, i + 1, end);
      boolean ends = form == end || text.is(form, ":") || text.is(form, ";") || text.is(form, "->");
      boolean separate = text.is(i, ",") && ends && text.isFree(i, form);
      boolean verb = text.isFree(i) && (text.is(i, "rounded") || text.is(i, "round"));
      if (separate && Formats.rounding(text, i + 1, end, asked.form()) == form
          || verb && Formats.rounding(text, i, end, asked.form()) > i) {
        text.use(i);
        return;
      }
    }
  }

  /** {@code the number of absences and of unexcused absences}. */
  private static int more(Draft draft, Parsed counted) {
    Text text = draft.text();
    int at = counted.to();
    boolean and = text.is(at, "and") && text.is(at + 1, "of");
    Optional<Things> things =
        and && CountNames.counts(counted.expr())
            ? Things.at(draft, at + 2, text.sentenceEnd(at))
            : Optional.empty();
    things.ifPresent(
        t -> {
          draft.asked.add(new Draft.Asked(at + 2, t.to(), t.count()));
          text.use(at, t.to());
        });
    return things.map(Things::to).orElse(at);
  }

  /** {@code average salary above 50000} is a condition. */
  private static boolean isCompared(Draft draft, Parsed measure) {
    int end = draft.text().sentenceEnd(measure.from());
    return RangePhrase.of(draft, measure.expr(), measure.to(), end).isPresent();
  }

  private static boolean isCount(Text text, int at) {
    return text.is(at + 1, "count") || text.is(at + 2, "count") || text.is(at, "count");
  }

  /** {@code the amount paid in total}. */
  private static boolean isInTotal(Text text, int at) {
    for (int i = at + 1; i < Math.min(text.size(), at + 4); i++) {
      boolean total = text.is(i, "in") && text.is(i + 1, "total");
      boolean average = text.is(i, "on") && text.is(i + 1, "average");
      if (text.is(i, "altogether") || total || average) {
        return true;
      }
    }
    return false;
  }

  private static int freeEnd(Text text, int from) {
    int end = from;
    while (end < text.size() && text.isFree(end) && !text.isBreak(end)) {
      end++;
    }
    return end;
  }
}
