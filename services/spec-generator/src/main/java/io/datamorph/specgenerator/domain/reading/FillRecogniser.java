package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Rendering;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;
import java.util.Optional;

/** {@code a missing coupon code becomes 'NONE'} -> NULL is replaced by a constant. */
final class FillRecogniser implements Recogniser {

  private static final List<Phrase> REPLACE =
      Phrase.all(
          "replace|fill|replacing|substitute|default|set a|an|any|the|all? null|missing|empty|blank|nulls|unknown in?",
          "and null|missing|empty|blank");

  private static final List<Phrase> SHOWN_SO =
      Phrase.all(
          "and|, also? is|are|be|should|shall|must|to|will? also? be? shown|displayed|listed|reported|counted|treated|appear|appears|show|shows as|with|like");

  private static final List<Phrase> THERE = Phrase.all("there|instead", "in that case");

  private static final List<Phrase> BY = Phrase.all("values|ones? with|by|to|as|is|=");

  @Override
  public void recognise(Draft draft) {
    Text text = draft.text();
    Optional<Output> listed = Optional.empty();
    for (int i = 0; i < text.size(); i++) {
      if (text.isFree(i)) {
        replaced(draft, i);
      }
      if (text.isBreak(i)) {
        listed = Optional.empty();
      } else if (text.at(i).isWord() && draft.outputNamed(text.at(i).norm()).isPresent()) {
        listed = draft.outputNamed(text.at(i).norm());
      } else if (text.isFree(i)) {
        int at = i;
        listed.ifPresent(output -> remarked(draft, output, at));
      }
    }
    MissingForm missing = new MissingForm();
    for (int i = 0; i < text.size(); i++) {
      Optional<Found> found =
          text.isFree(i) ? missing.at(draft, i, text.sentenceEnd(i)) : Optional.empty();
      found.filter(gap -> text.isFree(gap.from(), gap.to())).ifPresent(gap -> absent(draft, gap));
    }
  }

  /** {@code email, phone, 'none' where we have none}: the phone, which was named last. */
  private static void remarked(Draft draft, Output output, int at) {
    Text text = draft.text();
    Optional<WhenMissing> remark =
        WhenMissing.at(draft, at, text.sentenceEnd(at), WhenMissing.nouns(draft, output));
    remark.ifPresent(
        said -> {
          said.applyTo(output);
          text.use(at, said.to());
          draft.note(
              at,
              said.to(),
              output.name()
                  + " when missing: "
                  + said.value().map(Rendering::shown).orElse("null"));
        });
  }

  /** {@code replace NULL email with 'x' and NULL phone with 'y'}. */
  private static void replaced(Draft draft, int at) {
    Text text = draft.text();
    int lead = Phrase.longest(REPLACE, text.tokens(), at);
    Optional<Links.Named> named =
        lead < 0 ? Optional.empty() : draft.links().columnAt(draft, lead, text.sentenceEnd(at));
    if (named.isEmpty()) {
      return;
    }
    int by = Phrase.longest(BY, text.tokens(), named.get().to());
    if (by < 0 || FillLiteral.at(text, by).isEmpty()) {
      return;
    }
    draft
        .links()
        .only(draft, named.get())
        .ifPresent(
            column -> {
              draft.fills.put(column, FillLiteral.at(text, by).get());
              text.use(at, by + 1);
              draft.note(
                  at,
                  by + 1,
                  column.ref().display() + " when missing: " + FillLiteral.at(text, by).get());
            });
  }

  /** A column that is missing, or that is missing or blank. */
  private static void absent(Draft draft, Found found) {
    switch (found.condition()) {
      case Expr.IsNull isNull when !isNull.negated() && isNull.operand() instanceof Expr.Col col ->
          fill(draft, found, col);
      case Expr.Op or
          when or.operator().equals("or")
              && or.left() instanceof Expr.IsNull isNull
              && isNull.operand() instanceof Expr.Col col -> {
        fill(draft, found, col);
        if (draft.fills.containsKey(col)) {
          draft.blanks.add(col);
        }
      }
      case Expr other -> {}
    }
  }

  private static void fill(Draft draft, Found found, Expr.Col column) {
    Text text = draft.text();
    int behind = FillLiteral.after(text, found.to());
    int ahead = behind < 0 ? FillLiteral.before(text, found.from()) : -1;
    int literal = Math.max(behind, ahead);
    if (literal < 0) {
      return;
    }
    String value = FillLiteral.at(text, literal).orElseThrow();
    int from = Math.min(found.from(), literal);
    int to = Math.max(found.to(), literal + 1);
    Optional<Links.Named> named = asIts(draft, literal + 1);
    if (named.isPresent()) {
      to = named.get().to();
    }
    int start = leadIn(draft, from);
    to = shownSo(text, to, value);
    to = Math.max(to, Phrase.longest(THERE, text.tokens(), to));
    text.use(start, to);
    Optional<Expr.Col> other = named.filter(Links.Named::isClear).map(n -> n.columns().getFirst());
    Expr.Col filled = other.or(() -> referredName(draft, column)).orElse(column);
    draft.fills.put(filled, value);
    if (!filled.equals(column)) {
      draft.keptWhole.add(column.ref().table());
    }
    draft.note(start, to, filled.ref().display() + " when missing: " + value);
  }

  /** {@code counts as 0 and is shown as 0}: the same said again. */
  private static int shownSo(Text text, int at, String value) {
    int again = Phrase.longest(SHOWN_SO, text.tokens(), at);
    boolean same = again > 0 && FillLiteral.at(text, again).filter(value::equals).isPresent();
    return same ? again + 1 : at;
  }

  /** {@code courses without a teacher: 'none'}: what is shown of the teacher, not the reference. */
  private static Optional<Expr.Col> referredName(Draft draft, Expr.Col reference) {
    return ShownOf.reference(draft, reference);
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
    return i > at ? draft.links().columnAt(draft, i, text.sentenceEnd(at)) : Optional.empty();
  }

  /** {@code if a department has}, {@code where the}: words that lead to the missing value. */
  private static int leadIn(Draft draft, int from) {
    Text text = draft.text();
    int i = from;
    while (i > 0
        && (draft.mentionAt(i - 1).isPresent()
            || (text.at(i - 1).isWord()
                && text.at(i - 1)
                    .matches(
                        "if|when|where|whenever|the|a|an|for|has|have|had|with|in|case|whose|and|that|who|which|those|somebody|someone|anybody|anyone|they|he|she|we")))) {
      i--;
    }
    return i;
  }
}
