package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.Values;
import java.util.List;
import java.util.Optional;

/** {@code one column per payment method, with the summed amounts}: a column for every value. */
final class PivotRecogniser implements Recogniser {

  private static final List<Phrase> COLUMNS =
      Phrase.all(
          "with? one|a column per|for each|every? kind|type|value? of?",
          "with? one|a column for each|every kind|type|value? of?",
          "columns per|for each|every?",
          "pivot|pivoted by|on|over|out?");

  private static final List<Phrase> HOLDING =
      Phrase.all(
          "with|holding|containing|showing|filled with? the?",
          "with in each cell|field the?",
          "values? are|is the?");

  private static final List<Phrase> ZERO =
      Phrase.all(
          "( 0 if|where|when there is|are? none|nothing )",
          "0 if|where|when there is|are? none|nothing",
          "and? 0 otherwise");

  private static final List<Phrase> IS =
      Phrase.all("is|means|are|=|stands for|the?", "is|means|are|=");
  private static final int MOST_LETTERS = 20;

  @Override
  public void recognise(Draft draft) {
    Text text = draft.text();
    for (int i = 0; i < text.size(); i++) {
      int lead = text.isFree(i) ? Phrase.longest(COLUMNS, text.tokens(), i) : -1;
      if (lead > 0 && pivot(draft, i, lead)) {
        return;
      }
    }
  }

  private static boolean pivot(Draft draft, int from, int lead) {
    Text text = draft.text();
    int end = text.sentenceEnd(lead);
    Optional<Links.Named> on = draft.links().columnAt(draft, lead, end);
    Optional<Expr.Col> column = on.flatMap(named -> draft.links().only(draft, named));
    int to = on.map(Links.Named::to).orElse(lead);
    Optional<Parsed> figure = figure(draft, to, end);
    List<Output> open = draft.outputs.stream().filter(o -> o.expr().isEmpty()).toList();
    Expr measure = figure.map(Parsed::expr).orElse(Expr.rows(Optional.empty()));
    boolean any = false;
    for (Output output : open) {
      any |= column.isPresent() && define(draft, output, column.get(), measure);
    }
    if (!any) {
      return false;
    }
    text.use(from, to);
    figure.ifPresent(f -> text.use(f.from(), f.to()));
    zero(draft, open);
    draft.note(from, to, "a column for each value of " + column.get().ref().display());
    return true;
  }

  private static Optional<Parsed> figure(Draft draft, int from, int end) {
    Text text = draft.text();
    for (int i = from; i < end; i++) {
      int lead = text.isFree(i) ? Phrase.longest(HOLDING, text.tokens(), i) : -1;
      int at = i;
      Optional<Parsed> value =
          lead < 0
              ? Optional.empty()
              : draft
                  .values()
                  .at(lead, end)
                  .filter(v -> Exprs.hasAggregate(v.expr()))
                  .map(v -> new Parsed(at, v.to(), v.expr()));
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  /** {@code bank_transfer} is the value {@code bank transfer} of the column. */
  private static boolean define(Draft draft, Output output, Expr.Col column, Expr measure) {
    List<String> values =
        draft.links().values().named(Words.parts(output.name())).stream()
            .filter(seen -> seen.table().equals(column.ref().table().name()))
            .filter(seen -> seen.column().equals(column.ref().name()))
            .map(Values.Seen::value)
            .toList();
    if (values.size() != 1) {
      return false;
    }
    Expr is = new Expr.Op("=", column, Expr.text(values.getFirst()));
    output.define(Conditional.restrict(measure, is));
    restated(draft.text(), output.name(), values.getFirst());
    draft
        .findings()
        .note(
            output.name() + " = only where " + column.ref().display() + " is " + values.getFirst());
    return true;
  }

  /** {@code no_show is the status no-show}: says again which value the column is of. */
  private static void restated(Text text, String name, String value) {
    for (int i = 0; i < text.size(); i++) {
      int is =
          text.is(i, name) && text.isBreak(i - 1) ? Phrase.longest(IS, text.tokens(), i + 1) : -1;
      String rest = is < 0 ? "" : letters(text.written(is, text.sentenceEnd(i)));
      if (is > 0
          && rest.endsWith(letters(value))
          && rest.length() < letters(value).length() + MOST_LETTERS) {
        text.use(i, text.sentenceEnd(i));
      }
    }
  }

  private static String letters(String text) {
    return text.toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static void zero(Draft draft, List<Output> outputs) {
    Text text = draft.text();
    for (int i = 0; i < text.size(); i++) {
      int zero = text.isFree(i) ? Phrase.longest(ZERO, text.tokens(), i) : -1;
      if (zero > 0) {
        text.use(i, zero);
        outputs.stream()
            .filter(
                o ->
                    o.expr()
                        .filter(e -> e instanceof Expr.Agg agg && agg.function().equals("sum"))
                        .isPresent())
            .forEach(o -> o.showIfMissing("0"));
      }
    }
  }
}
