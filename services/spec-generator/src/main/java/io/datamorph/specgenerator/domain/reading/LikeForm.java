package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import java.util.List;
import java.util.Optional;

/**
 * {@code whose title starts with 'A'}, {@code with 'History' in the name}, {@code contains no @}.
 */
final class LikeForm implements ConditionForm {

  private static final List<Wording> WORDINGS =
      List.of(
          new Wording(
              "starts_with",
              false,
              Phrase.all("starts|start|starting|begins|begin|beginning with")),
          new Wording("ends_with", false, Phrase.all("ends|end|ending with|in")),
          new Wording(
              "contains",
              false,
              Phrase.all(
                  "contains|contain|containing|includes the? word|text|letters|character?",
                  "has|have a|an?")),
          new Wording(
              "contains",
              true,
              Phrase.all(
                  "contains|contain|containing|has|have no",
                  "does|do not contain|include a|an|any|the?",
                  "without a|an|any?")),
          new Wording("starts_with", true, Phrase.all("does|do not start|begin with")),
          new Wording("ends_with", true, Phrase.all("does|do not end with|in")));

  private record Wording(String function, boolean negated, List<Phrase> phrases) {}

  @Override
  public Optional<Found> at(Draft draft, int from, int limit) {
    return after(draft, from, limit)
        .or(() -> inside(draft, from, limit))
        .or(() -> implied(draft, from, limit));
  }

  private static Optional<Found> after(Draft draft, int from, int limit) {
    return draft
        .links()
        .columnAt(draft, from, limit)
        .flatMap(
            named ->
                draft
                    .links()
                    .only(draft, named)
                    .filter(column -> column.ref().isText())
                    .flatMap(column -> said(draft, from, named.to(), column, limit)));
  }

  /** {@code it contains no @}: of the column that is being explained. */
  private static Optional<Found> implied(Draft draft, int from, int limit) {
    boolean it = draft.text().is(from, "it") || draft.text().is(from, "they");
    return it
        ? MissingForm.earlier(draft, from)
            .filter(column -> column.ref().isText())
            .flatMap(column -> said(draft, from, from + 1, column, limit))
        : Optional.empty();
  }

  private static Optional<Found> said(Draft draft, int from, int at, Expr.Col column, int limit) {
    for (Wording wording : WORDINGS) {
      int end = Phrase.longest(wording.phrases(), draft.text().tokens(), at);
      Optional<String> literal =
          end < 0 || end >= limit ? Optional.empty() : literal(draft.text(), end);
      if (literal.isPresent()) {
        Expr test = Expr.call(wording.function(), column, Expr.text(literal.get()));
        return Optional.of(new Found(from, end + 1, wording.negated() ? new Expr.Not(test) : test));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> literal(Text text, int at) {
    Token token = text.at(at);
    return switch (token.kind()) {
      case STRING, NUMBER -> Optional.of(token.norm());
      case SYMBOL -> token.matches("[@#&_.-]") ? Optional.of(token.norm()) : Optional.empty();
      case WORD -> token.text().length() == 1 ? Optional.of(token.text()) : Optional.empty();
      case DATE, ADDRESS, BREAK -> Optional.empty();
    };
  }

  /** {@code with 'History' in the name}. */
  private static Optional<Found> inside(Draft draft, int from, int limit) {
    Text text = draft.text();
    int at = text.is(from, "with") || text.is(from, "having") ? from + 1 : from;
    boolean quoted = at < limit && text.at(at).kind() == Token.Kind.STRING;
    if (!quoted || !text.is(at + 1, "in") || at + 2 >= limit) {
      return Optional.empty();
    }
    return draft
        .links()
        .columnAt(draft, at + 2, limit)
        .flatMap(
            named ->
                draft
                    .links()
                    .only(draft, named)
                    .filter(column -> column.ref().isText())
                    .map(
                        column ->
                            new Found(
                                from,
                                named.to(),
                                Expr.call("contains", column, Expr.text(text.at(at).norm())))));
  }
}
