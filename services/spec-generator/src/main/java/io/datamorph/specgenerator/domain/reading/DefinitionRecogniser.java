package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;
import java.util.Optional;

/** {@code where margin is unit_price minus cost} -> what the output margin holds. */
final class DefinitionRecogniser implements Recogniser {

  private static final List<Phrase> EQUALS =
      Phrase.all(
          "=", "is|means|equals the?", "comes|come|made|built|composed from|of", "from", ":");

  private static final List<Phrase> THAT = Phrase.all("with|where|whose|that|which|who");

  @Override
  public void recognise(Draft draft) {
    for (Output output : List.copyOf(draft.outputs)) {
      for (Output.Span gloss : List.copyOf(output.glosses())) {
        explain(draft, output, gloss.from(), gloss.to());
      }
    }
    for (Output output : List.copyOf(draft.outputs)) {
      sentences(draft, output);
    }
  }

  /** Definitions outside of the list of columns. */
  private static void sentences(Draft draft, Output output) {
    Text text = draft.text();
    for (int i = 0; i < text.size(); i++) {
      int end = nameEnd(draft, output, i);
      int equals = end < 0 ? -1 : Phrase.longest(EQUALS, text.tokens(), end);
      if (equals < 0 || !text.isFree(i, end) || output.expr().isPresent()) {
        continue;
      }
      int stop = text.sentenceEnd(equals);
      Optional<PhraseParser.Parsed> parsed = new PhraseParser(draft).parse(equals, stop);
      if (parsed.isPresent() && !isItself(output, parsed.get().expr())) {
        int from = text.is(i - 1, "where") || text.is(i - 1, "with") ? i - 1 : i;
        text.use(from, equals);
        explain(draft, output, equals, stop);
      }
    }
  }

  private static boolean isItself(Output output, Expr expr) {
    return expr instanceof Expr.Out out && out.name().equals(output.name());
  }

  private static int nameEnd(Draft draft, Output output, int at) {
    Text text = draft.text();
    if (text.is(at, output.name())) {
      return at + 1;
    }
    return -1;
  }

  private static void explain(Draft draft, Output output, int from, int to) {
    Text text = draft.text();
    int i = formats(draft, output, from, to);
    if (i >= to) {
      return;
    }
    if (output.expr().isEmpty()) {
      Optional<PhraseParser.Parsed> parsed = new PhraseParser(draft).parse(i, to);
      if (parsed.isPresent() && !isItself(output, parsed.get().expr())) {
        PhraseParser.Parsed whole = conditional(draft, parsed.get(), to);
        output.define(whole.expr());
        text.use(i, whole.to());
        draft.note(output.name() + " = " + Exprs.render(whole.expr(), column -> column.display()));
        i = whole.to();
      } else {
        i = bare(draft, output, i, to);
      }
    }
    trailing(draft, i, to);
    formats(draft, output, firstFree(text, i, to), to);
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
            && PhraseParser.isAggregate(text.at(i).norm(), agg.function());
    if (!same) {
      return from;
    }
    output.define(named.get());
    text.use(from, i + 1);
    return i + 1;
  }

  /** {@code the ratings they gave}: whose they are is clear. */
  private static void trailing(Draft draft, int from, int to) {
    Text text = draft.text();
    for (int i = from; i + 1 < to; i++) {
      boolean whose =
          text.is(i, "they") || text.is(i, "he") || text.is(i, "she") || text.is(i, "we");
      if (whose
          && text.isFree(i, i + 2)
          && (i + 2 == to || text.is(i + 2, ",") || text.is(i + 2, ")"))) {
        text.use(i, i + 2);
      }
    }
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
      } else if (text.is(i, ",") || text.is(i, "and") || text.is(i, "the") || text.is(i, "plain")) {
        i++;
      } else {
        return reached == from ? skipped(text, from, to) : i;
      }
    }
    return to;
  }

  private static int skipped(Text text, int from, int to) {
    return from < to && text.is(from, ",") ? from + 1 : from;
  }

  /** {@code number of reviews with a rating}: only rows that meet the condition count. */
  private static PhraseParser.Parsed conditional(Draft draft, PhraseParser.Parsed parsed, int to) {
    Text text = draft.text();
    boolean restricted =
        parsed.to() < to
            && Exprs.hasAggregate(parsed.expr())
            && Phrase.longest(THAT, text.tokens(), parsed.to()) > 0;
    if (!restricted) {
      return parsed;
    }
    for (int i = parsed.to(); i < to && !text.is(i, ","); i++) {
      for (ConditionForm form : ConditionRecogniser.FORMS) {
        Optional<Found> found = form.at(draft, i).filter(f -> f.to() <= to);
        if (found.isPresent() && found.get().from() >= parsed.to()) {
          return new PhraseParser.Parsed(
              parsed.from(),
              found.get().to(),
              Conditional.restrict(parsed.expr(), found.get().condition()));
        }
      }
    }
    return parsed;
  }
}
