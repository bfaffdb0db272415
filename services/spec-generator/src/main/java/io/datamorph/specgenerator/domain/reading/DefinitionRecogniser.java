package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Rendering;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;
import java.util.Optional;

/** {@code where margin is unit_price minus cost} -> what the output margin holds. */
final class DefinitionRecogniser implements Recogniser {

  private static final List<Phrase> EQUALS =
      Phrase.all(
          "=",
          "is|are|means|equals|being the?",
          "comes|come|made|built|composed|calculated|computed from|of|as|by",
          "from",
          ":",
          "as",
          "shall|should|will be",
          "which is");

  private static final int ROUNDS = 3;

  private final boolean finalLook;

  /** The first look leaves alone what it cannot read; the final one takes what is left as it is. */
  DefinitionRecogniser(boolean finalLook) {
    this.finalLook = finalLook;
  }

  @Override
  public void recognise(Draft draft) {
    draft.release();
    for (int round = 0; round < ROUNDS; round++) {
      boolean last = finalLook && round == ROUNDS - 1;
      for (Output output : List.copyOf(draft.outputs)) {
        for (Output.Span gloss : List.copyOf(output.glosses())) {
          draft.explain(Optional.of(output));
          int from = gloss.before() ? Descriptions.start(draft, gloss) : gloss.from();
          Explanation.read(draft, output, from, gloss.to(), last);
        }
      }
      for (Output output : List.copyOf(draft.outputs)) {
        draft.explain(Optional.of(output));
        sentences(draft, output);
      }
    }
    draft.explain(Optional.empty());
    if (!finalLook) {
      draft.outputs.stream()
          .filter(output -> output.expr().isEmpty())
          .flatMap(output -> output.glosses().stream())
          .forEach(draft::reserve);
    }
  }

  /** Definitions outside of the list of columns. */
  private static void sentences(Draft draft, Output output) {
    Text text = draft.text();
    for (int i = 0; i < text.size(); i++) {
      int end = nameEnd(draft, output, i);
      if (end > 0 && text.isFree(end) && text.is(end, "(") && output.expr().isEmpty()) {
        bracket(draft, output, end);
      }
      int colon = end < 0 || !text.isFree(i) ? -1 : heading(text, end);
      int equals = end < 0 ? -1 : colon > 0 ? colon : Phrase.longest(EQUALS, text.tokens(), end);
      if (equals < 0 || output.expr().isPresent() || colon < 0 && !text.isFree(end, equals)) {
        continue;
      }
      int stop = text.sentenceEnd(equals);
      Optional<Parsed> parsed = draft.values().at(equals, stop);
      if (parsed.isPresent()
          && !Explanation.isItself(output, parsed.get().expr())
          && !isPlace(draft, text, i, equals, parsed.get())) {
        int from =
            text.is(i - 1, "where") || text.is(i - 1, "with") || text.is(i - 1, "and") ? i - 1 : i;
        text.use(from, equals);
        Explanation.read(draft, output, equals, stop, true);
      }
    }
  }

  /** {@code by revenue (sum of line_total)}: said where the name is used. */
  private static void bracket(Draft draft, Output output, int open) {
    Text text = draft.text();
    int close = text.afterBracket(open);
    draft
        .values()
        .at(open + 1, close - 1)
        .filter(
            value ->
                (value.to() == close - 1 || text.is(value.to(), ","))
                    && !Explanation.isItself(output, value.expr())
                    && !(value.expr() instanceof Expr.Lit))
        .ifPresent(
            value -> {
              output.define(value.expr());
              text.use(open, value.to() + 1);
              text.use(close - 1);
              draft.findings().note(shown(output, value.expr()));
            });
  }

  /** {@code revenue per category: sum of amounts}: the groups stand between. */
  private static int heading(Text text, int nameEnd) {
    int i = nameEnd;
    while (i < text.size() && !text.isFree(i) && !text.isBreak(i)) {
      i++;
    }
    return i > nameEnd && text.is(i, ":") ? i + 1 : -1;
  }

  /**
   * {@code city from Bern}, {@code amount from the sales} and {@code the total is above 5} define
   * nothing.
   */
  private static boolean isPlace(Draft draft, Text text, int at, int equals, Parsed parsed) {
    boolean constant = parsed.expr() instanceof Expr.Lit && !text.is(equals - 1, "=");
    boolean heading = text.is(equals - 1, ":") && !text.isFree(at);
    int rows = draft.links().skipArticles(text, equals);
    boolean table =
        text.is(equals - 1, "from")
            && draft.mentionAt(rows).filter(m -> endsPlace(text, m.to())).isPresent();
    return constant
        || heading
        || table
        || Comparators.at(text, parsed.to(), text.sentenceEnd(at)).isPresent();
  }

  private static boolean endsPlace(Text text, int at) {
    return text.isBreak(at)
        || text.at(at).matches("to|into|in|as|and|with|where|for|,|->|\\)|;|that|who|which");
  }

  private static int nameEnd(Draft draft, Output output, int at) {
    Text text = draft.text();
    if (text.is(at, output.name())) {
      return at + 1;
    }
    return OutputPhrase.at(draft, at, text.size())
        .filter(
            phrase ->
                phrase.output() == output && phrase.to() > at + 1 && text.isFree(at, phrase.to()))
        .map(OutputPhrase::to)
        .orElse(-1);
  }

  static String shown(Output output, Expr expr) {
    return output.name() + " = " + Rendering.shown(expr);
  }
}
