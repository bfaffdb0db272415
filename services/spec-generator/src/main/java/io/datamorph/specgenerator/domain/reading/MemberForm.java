package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Conditions;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;
import java.util.Optional;

/**
 * {@code status paid or shipped}, {@code delivered orders}, {@code in Bern}, {@code on the pro
 * plan}.
 */
final class MemberForm implements ConditionForm {

  private static final String JOINTS =
      "is|are|=|in|of|:|equals|equal|either|(|was|were|as|one|any|named|called|rated|to";

  private static final List<Phrase> OUTSIDE =
      Phrase.all(
          "that|which|who? are|is? outside of?",
          "that|which|who? are|is|do|does|come? not come|comes? in|from",
          "other than from|in?",
          "anywhere but|except in?");

  /** Before a value that tells how something was done: {@code paid in cash}. */
  private static final List<Phrase> DONE =
      Phrase.all(
          "that|which? was|were|are|is|been? made|paid|placed|done|booked|sent|bought|sold|given|received|ordered"
              + "|collected|settled|submitted|handled|shipped in|by|via|with|through|on|over");

  @Override
  public Optional<Found> at(Draft draft, int from, int limit) {
    return afterColumn(draft, from, limit)
        .or(() -> beforeColumn(draft, from, limit))
        .or(() -> placed(draft, from, limit))
        .or(() -> said(draft, from, limit))
        .or(() -> behind(draft, from, limit))
        .or(() -> ValueAdjective.describing(draft, from, limit))
        .or(() -> States.at(draft, from, limit));
  }

  /** {@code status is captured or refunded}: the column's name stands first. */
  private static Optional<Found> afterColumn(Draft draft, int from, int limit) {
    Text text = draft.text();
    Optional<Links.Named> named = draft.links().columnAt(draft, from, limit);
    if (named.isEmpty()) {
      return Optional.empty();
    }
    int i = named.get().to();
    boolean not = false;
    while (i < limit
        && text.at(i).matches(JOINTS.replace("(", "\\(") + "|not|neither|other|than")) {
      not |= text.is(i, "not") || text.is(i, "neither") || text.is(i, "other");
      i++;
    }
    boolean negated = not;
    for (Expr.Col column : named.get().columns()) {
      Optional<ValueList> values = ValueList.at(draft, column, i, limit);
      if (values.isPresent() && draft.links().only(draft, named.get()).isPresent()) {
        int close = text.is(values.get().to(), ")") && text.is(i - 1, "(") ? 1 : 0;
        return Optional.of(found(from, values.get().to() + close, column, values.get(), negated));
      }
    }
    return Optional.empty();
  }

  /** {@code on the pro plan}, {@code the cardiology specialty}: the column's name stands behind. */
  private static Optional<Found> beforeColumn(Draft draft, int from, int limit) {
    Text text = draft.text();
    boolean lead =
        from < limit
            && text.at(from).isWord()
            && text.at(from).matches("on|in|of|with|from|under|for");
    int at = draft.links().skipArticles(text, lead ? from + 1 : from);
    for (SeenValue seen : SeenValue.all(draft, at, limit)) {
      Optional<Links.Named> named =
          draft
              .links()
              .columnAt(draft, seen.to(), limit)
              .filter(n -> n.from() == seen.to() && n.columns().contains(seen.column()));
      if (named.isPresent()) {
        return Optional.of(found(from, named.get().to(), seen.column(), seen.list(), false));
      }
    }
    return Optional.empty();
  }

  /** {@code in Bern}, {@code from Porto}: a proper name in one column only. */
  private static Optional<Found> placed(Draft draft, int from, int limit) {
    Text text = draft.text();
    int outside = Phrase.longest(OUTSIDE, text.tokens(), from);
    int done = Phrase.longest(DONE, text.tokens(), from);
    boolean lead =
        outside > 0
            || done > 0
            || text.at(from).isWord()
                && text.at(from).matches("in|from|at|of|by|for|to|on|with|as");
    int start = outside > 0 ? outside : done > 0 ? done : from + 1;
    if (!lead || start >= limit) {
      return Optional.empty();
    }
    boolean negated = outside > 0;
    int at = draft.links().skipArticles(text, start);
    List<SeenValue> seen =
        SeenValue.all(draft, at, limit).stream().filter(s -> isName(text, s)).toList();
    return SeenValue.only(draft, seen, from)
        .map(
            s ->
                ValueList.at(draft, s.column(), at, limit)
                    .map(l -> found(from, l.to(), s.column(), l, negated))
                    .orElseGet(() -> found(from, s.to(), s.column(), s.list(), negated)));
  }

  /** Written as the database has it, with a capital letter or in a text of several words. */
  private static boolean isName(Text text, SeenValue seen) {
    String written = text.at(seen.from()).text();
    boolean capital = !written.isEmpty() && Character.isUpperCase(written.charAt(0));
    boolean card =
        text.is(seen.from() - 1, "by")
            || text.is(seen.from() - 1, "as")
            || Phrase.before(DONE, text.tokens(), seen.from()) >= 0;
    String literal = seen.literals().getFirst();
    boolean otherwise = literal.regionMatches(true, 1, written, 0, written.length());
    return capital && (literal.startsWith("'" + written) || !otherwise) || card;
  }

  /** {@code that are lost or in transit}, {@code was cancelled}, {@code not cancelled}. */
  private static Optional<Found> said(Draft draft, int from, int limit) {
    Text text = draft.text();
    int i = from;
    boolean copula = false;
    boolean not = false;
    while (i < limit
        && text.at(i).isWord()
        && text.at(i)
            .matches(
                "is|are|was|were|been|not|still|currently|that|who|which|has|have|rated|either|marked|flagged|as|of|type|kind|a|an")) {
      copula |= text.at(i).matches("is|are|was|were|been|rated|marked|flagged|type|kind");
      not |= text.is(i, "not");
      i++;
    }
    if (!copula) {
      return Optional.empty();
    }
    int at = i;
    boolean negated = not;
    return SeenValue.only(draft, SeenValue.all(draft, at, limit), from)
        .filter(s -> !DoneForm.isDated(draft, at, s.to(), limit))
        .flatMap(
            s ->
                ValueList.at(draft, s.column(), at, limit)
                    .map(l -> found(from, l.to(), s.column(), l, negated)));
  }

  /** {@code loans in default}: a value that begins with a preposition. */
  private static Optional<Found> behind(Draft draft, int from, int limit) {
    Text text = draft.text();
    boolean place =
        from + 1 < limit
            && draft.mentionAt(from - 1).isPresent()
            && text.at(from).isWord()
            && text.at(from).matches("in|on|at|out|under|off|for|to");
    return place
        ? SeenValue.only(draft, SeenValue.all(draft, from, limit), from)
            .filter(seen -> seen.to() > from + 1)
            .map(seen -> found(from, seen.to(), seen.column(), seen.list(), false))
        : Optional.empty();
  }

  static Found found(int from, int to, Expr.Col column, ValueList values, boolean negated) {
    List<String> literals = values.literals();
    Expr test =
        literals.size() == 1
            ? new Expr.Op("=", column, new Expr.Lit(literals.getFirst()))
            : new Expr.In(column, literals);
    return new Found(from, to, negated ? Conditions.opposite(test) : test);
  }
}
