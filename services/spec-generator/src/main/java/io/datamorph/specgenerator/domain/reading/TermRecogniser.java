package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code the stock is the sum of quantity}: a word of the request's own, and what it stands for.
 */
final class TermRecogniser implements Recogniser {

  private static final int LONGEST = 3;
  private static final List<Phrase> IS =
      Phrase.all(
          "is|means|equals|= the?",
          "is|means defined|calculated|computed as the?",
          "is|are the?",
          "here? means");

  @Override
  public void recognise(Draft draft) {
    Text text = draft.text();
    for (int i = 0; i < text.size(); i++) {
      if (begins(text, i)) {
        define(draft, i);
      }
    }
  }

  private static boolean begins(Text text, int at) {
    return text.isBreak(at - 1)
        || text.is(at - 1, ";")
        || text.is(at - 1, ",")
        || text.is(at - 1, "and")
        || text.is(at - 1, "where");
  }

  private static void define(Draft draft, int at) {
    Text text = draft.text();
    int from = draft.links().skipArticles(text, at);
    for (int length = 1; length <= LONGEST; length++) {
      int to = from + length;
      int is = to < text.size() ? Phrase.longest(IS, text.tokens(), to) : -1;
      if (is < 0 || !text.isFree(from, to) || !isTerm(draft, from, to)) {
        continue;
      }
      Optional<Parsed> value =
          draft.values().at(is, text.sentenceEnd(is)).filter(v -> isMade(v.expr()));
      if (value.isPresent()
          && Comparators.at(text, value.get().to(), text.sentenceEnd(is)).isEmpty()) {
        accept(draft, at, from, to, value.get());
        return;
      }
    }
  }

  /** A noun that nothing in the database or in the result is called. */
  private static boolean isTerm(Draft draft, int from, int to) {
    Text text = draft.text();
    for (int i = from; i < to; i++) {
      String word = text.at(i).norm();
      boolean in = i > from && text.is(i, "in");
      boolean noun =
          text.at(i).isWord()
              && !Lexicon.isFiller(word)
              && !Lexicon.isStrict(word)
              && !Lexicon.isRelative(word);
      if (!noun && !in || draft.mentionAt(i).isPresent()) {
        return false;
      }
    }
    boolean output =
        OutputPhrase.at(draft, from, to).filter(phrase -> phrase.to() == to).isPresent();
    return !output && draft.links().column(draft, from, to).filter(n -> n.score() > 60).isEmpty();
  }

  private static boolean isMade(Expr expr) {
    return !(expr instanceof Expr.Lit)
        && !(expr instanceof Expr.Out)
        && !(expr instanceof Expr.Col);
  }

  private static void accept(Draft draft, int at, int from, int to, Parsed value) {
    Text text = draft.text();
    Optional<Output> output = output(draft, from, to);
    if (output.isPresent()) {
      output.get().define(value.expr());
      text.use(at, value.to());
      Explanation.read(draft, output.get(), value.to(), text.sentenceEnd(at), true);
      draft.findings().note(DefinitionRecogniser.shown(output.get(), value.expr()));
      return;
    }
    String name =
        text.tokens().subList(from, to).stream()
            .map(t -> t.norm())
            .collect(Collectors.joining("_"));
    Output term = new Output(name);
    term.define(value.expr());
    draft.terms.add(term);
    int end = calendar(text, value.to());
    text.use(at, end);
    draft.findings().note(DefinitionRecogniser.shown(term, value.expr()));
  }

  /** {@code its length in hours} explains the column {@code hours}. */
  private static Optional<Output> output(Draft draft, int from, int to) {
    Set<String> words =
        draft.text().tokens().subList(from, to).stream()
            .map(t -> Words.canonical(t.norm()))
            .collect(Collectors.toSet());
    List<Output> fits =
        draft.outputs.stream()
            .filter(o -> o.expr().isEmpty() && words.containsAll(o.words()))
            .toList();
    return fits.size() == 1 ? Optional.of(fits.getFirst()) : Optional.empty();
  }

  /** {@code (calendar days)}: days are counted so anyway. */
  private static int calendar(Text text, int at) {
    boolean calendar =
        text.is(at, "(")
            && (text.is(at + 1, "calendar") || text.is(at + 1, "whole") || text.is(at + 1, "full"));
    return calendar ? text.afterBracket(at) : at;
  }
}
