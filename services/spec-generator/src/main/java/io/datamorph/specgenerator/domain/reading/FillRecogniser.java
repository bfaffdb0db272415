package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.List;
import java.util.Optional;

/** {@code a missing coupon code becomes 'NONE'} -> NULL is replaced by a constant. */
final class FillRecogniser implements Recogniser {

  private static final List<Phrase> REPLACE =
      Phrase.all(
          "replace|fill|replacing|substitute|default|set a|an|any|the|all? null|missing|empty|blank|nulls in?",
          "and null|missing|empty|blank");

  private static final List<Phrase> BY = Phrase.all("values|ones? with|by|to|as|is|=");

  /** What may stand between a missing value and its replacement, or the other way round. */
  private static final String JOINT =
      "becomes?|means?|is|are|be|counts?|as|goes?|go|under|write|put|use|show|gets?|say|with|by|to|should|shall|must|then"
          + "|read|reads|shown|written|replaced|set|them|it|just|one|value|label|called|in|at|all|should|the|default|defaults|appear|appears|call|of";

  @Override
  public void recognise(Draft draft) {
    Text text = draft.text();
    for (int i = 0; i < text.size(); i++) {
      if (text.isFree(i)) {
        replaced(draft, i);
      }
    }
    MissingForm missing = new MissingForm();
    for (int i = 0; i < text.size(); i++) {
      Optional<Found> found = text.isFree(i) ? missing.at(draft, i) : Optional.empty();
      if (found.isPresent()
          && found.get().condition() instanceof Expr.IsNull isNull
          && !isNull.negated()
          && isNull.operand() instanceof Expr.Col col) {
        fill(draft, found.get(), col.ref());
      }
    }
  }

  /** {@code replace NULL email with 'x' and NULL phone with 'y'}. */
  private static void replaced(Draft draft, int at) {
    Text text = draft.text();
    int lead = Phrase.longest(REPLACE, text.tokens(), at);
    Optional<Links.Named> named = lead < 0 ? Optional.empty() : draft.links().columnAt(draft, lead);
    if (named.isEmpty()) {
      return;
    }
    int by = Phrase.longest(BY, text.tokens(), named.get().to());
    if (by < 0 || literal(text, by).isEmpty()) {
      return;
    }
    draft
        .links()
        .only(draft, named.get())
        .ifPresent(
            column -> {
              draft.fills.put(column, literal(text, by).get());
              text.use(at, by + 1);
              draft.note(
                  at, by + 1, column.display() + " when missing: " + literal(text, by).get());
            });
  }

  private static void fill(Draft draft, Found found, ColumnRef column) {
    Text text = draft.text();
    int behind = literalAfter(text, found.to());
    int ahead = behind < 0 ? literalBefore(text, found.from()) : -1;
    int literal = Math.max(behind, ahead);
    if (literal < 0) {
      return;
    }
    String value = literal(text, literal).orElseThrow();
    int from = Math.min(found.from(), literal);
    int to = Math.max(found.to(), literal + 1);
    Optional<Links.Named> named = asIts(draft, literal + 1);
    if (named.isPresent()) {
      to = named.get().to();
    }
    int start = leadIn(draft, from);
    text.use(start, to);
    Optional<ColumnRef> other = named.flatMap(n -> n.link().only());
    ColumnRef filled = other.orElse(column);
    draft.fills.put(filled, value);
    other.ifPresent(c -> draft.keptWhole.add(column.table()));
    draft.note(start, to, filled.display() + " when missing: " + value);
  }

  /** {@code put 'Unassigned' as its city}. */
  private static Optional<Links.Named> asIts(Draft draft, int at) {
    Text text = draft.text();
    int i = at;
    while (text.is(i, "as")
        || text.is(i, "for")
        || text.is(i, "in")
        || text.is(i, "its")
        || text.is(i, "the")
        || text.is(i, "their")) {
      i++;
    }
    return i > at ? draft.links().columnAt(draft, i) : Optional.empty();
  }

  /** {@code if a department has}, {@code where the}: words that lead to the missing value. */
  private static int leadIn(Draft draft, int from) {
    Text text = draft.text();
    int i = from;
    while (i > 0
        && (draft.mentionAt(i - 1).isPresent()
            || (text.at(i - 1).isWord()
                && text.at(i - 1)
                    .norm()
                    .matches(
                        "if|when|where|whenever|the|a|an|for|has|have|had|with|in|case|whose|and")))) {
      i--;
    }
    return i;
  }

  private static int literalAfter(Text text, int from) {
    for (int i = from; i < Math.min(text.size(), from + 8) && !text.isBreak(i); i++) {
      if (literal(text, i).isPresent() && text.isFree(i)) {
        return i;
      }
      if (!passes(text, i)) {
        return -1;
      }
    }
    return -1;
  }

  private static int literalBefore(Text text, int to) {
    for (int i = to - 1; i >= Math.max(0, to - 8) && !text.isBreak(i); i--) {
      if (literal(text, i).isPresent()) {
        return text.isFree(i) && text.at(i).kind() == Token.Kind.STRING ? i : -1;
      }
      boolean joint =
          text.at(i).isWord()
              && text.at(i).norm().matches("if|when|where|for|the|in|case|it|a|an|any|has");
      if (!joint) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean passes(Text text, int i) {
    return text.is(i, ",")
        || text.is(i, "=")
        || text.is(i, ":")
        || (text.at(i).isWord() && text.at(i).norm().matches(JOINT));
  }

  static Optional<String> literal(Text text, int at) {
    if (at < 0 || at >= text.size()) {
      return Optional.empty();
    }
    Token token = text.at(at);
    return switch (token.kind()) {
      case STRING -> Optional.of("'" + token.norm().replace("'", "''") + "'");
      case NUMBER -> Optional.of(token.norm());
      case WORD, DATE, ADDRESS, SYMBOL, BREAK -> Optional.empty();
    };
  }
}
