package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import java.util.List;
import java.util.Optional;

/**
 * From where to where a running total runs: {@code within the account}, {@code from the first month
 * on}, {@code up to and including the booking}.
 */
final class RunningSpan {

  private static final List<Phrase> WITHIN =
      Phrase.all(
          "within|per|inside", "for each|every", "that starts again|anew|afresh? with|for|in");

  private static final List<Phrase> START =
      Phrase.all(
          "from|since the? very? first|earliest|beginning|start|outset",
          "starting|beginning with|from|at|in the? very? first|earliest|beginning|start");

  private static final List<Phrase> ON = Phrase.all("on|onwards|onward|forward", "and? on");
  private static final int LONGEST_NOUN = 2;

  private RunningSpan() {}

  static Parsed of(Draft draft, Parsed total, int limit) {
    Parsed within = within(draft, total, limit);
    int at = sinceStart(draft, within.to(), limit);
    int end = NameExplained.soFar(draft, at, limit);
    return new Parsed(within.from(), Math.max(at, end), within.expr());
  }

  private static Parsed within(Draft draft, Parsed total, int limit) {
    int lead = Phrase.longest(WITHIN, draft.text().tokens(), total.to());
    Optional<Parsed> owner =
        lead < 0
                || lead >= limit
                || !draft.text().isFree(total.to(), lead)
                || !(total.expr() instanceof Expr.Win)
            ? Optional.empty()
            : GroupNoun.at(draft, draft.links().skipArticles(draft.text(), lead), limit);
    return owner
        .map(
            group -> {
              Expr.Win win = (Expr.Win) total.expr();
              return new Parsed(
                  total.from(),
                  group.to(),
                  new Expr.Win(
                      win.function(),
                      win.arguments(),
                      List.of(group.expr()),
                      win.order(),
                      win.frame()));
            })
        .orElse(total);
  }

  private static int sinceStart(Draft draft, int at, int limit) {
    Text text = draft.text();
    int from = text.is(at, ",") ? at + 1 : at;
    int i = Phrase.longest(START, text.tokens(), from);
    if (i < 0 || i > limit) {
      return at;
    }
    int noun = i;
    while (i < Math.min(limit, noun + LONGEST_NOUN + 1) && isNoun(draft, i)) {
      i++;
    }
    return Math.min(limit, Math.max(i, Phrase.longest(ON, text.tokens(), i)));
  }

  /** {@code month}, {@code billed month}. */
  private static boolean isNoun(Draft draft, int at) {
    Token token = draft.text().at(at);
    return token.isWord()
        && !Lexicon.isStrict(token.norm())
        && !token.matches("on|of|up|to|in|and|for")
        && (TimeUnit.of(token).isPresent()
            || draft.mentionAt(at).isPresent()
            || token.matches("row|one|entry|date|day")
            || token.norm().endsWith("ed"));
  }
}
