package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.List;
import java.util.Optional;

/**
 * {@code that seat at least 300 people}, {@code have 4 stars or more}: a verb or a unit tells what
 * is measured.
 */
final class QuantityForm implements ConditionForm {

  private static final List<Phrase> WHO = Phrase.all("that|which|who can|could|do|does?");
  private static final List<Phrase> WHOM = Phrase.all("us|you|me|them");
  private static final List<Phrase> ROOM =
      Phrase.all("that|which? with|have|has|having|offer|offers|offering room|space|seats for");
  private static final List<Phrase> OWNING =
      Phrase.all("that|which|who? with|have|has|had|having|of|got a|an?");
  private static final List<String> CAPACITY = List.of("capacity", "seats");
  private static final String AUDIENCE =
      "people|persons|spectators|visitors|guests|passengers|viewers|seats|places";

  @Override
  public Optional<Found> at(Draft draft, int from, int limit) {
    return byVerb(draft, from, limit)
        .or(() -> room(draft, from, limit))
        .or(() -> byUnit(draft, from, limit));
  }

  /** {@code cost us 25,000 or more}. */
  private static Optional<Found> byVerb(Draft draft, int from, int limit) {
    Text text = draft.text();
    int verb = Math.max(from, Phrase.longest(WHO, text.tokens(), from));
    if (verb >= limit || !text.at(verb).isWord()) {
      return Optional.empty();
    }
    List<String> nouns = MeasureWords.nouns(text.at(verb).norm());
    int at = Math.max(verb + 1, Phrase.longest(WHOM, text.tokens(), verb + 1));
    return nouns.isEmpty() || text.at(verb).norm().endsWith("er")
        ? Optional.empty()
        : MeasureWords.column(draft, verb, nouns)
            .flatMap(column -> compared(draft, from, at, column, limit));
  }

  /** {@code with room for 300 people or more}. */
  private static Optional<Found> room(Draft draft, int from, int limit) {
    int end = Phrase.longest(ROOM, draft.text().tokens(), from);
    return end < 0
        ? Optional.empty()
        : MeasureWords.column(draft, from, CAPACITY)
            .flatMap(column -> compared(draft, from, end, column, limit));
  }

  private static Optional<Found> compared(Draft draft, int from, int at, Expr column, int limit) {
    Text text = draft.text();
    Optional<Comparators.Comparator> before = Comparators.at(text, at, limit);
    return Operand.constant(draft, column, before.map(c -> c.to()).orElse(at), limit)
        .flatMap(
            value -> {
              int unit = value.to();
              boolean people =
                  unit < limit
                      && text.at(unit).isWord()
                      && text.at(unit).matches(AUDIENCE)
                      && draft.mentionAt(unit).isEmpty();
              int end = people ? unit + 1 : unit;
              return operator(text, before, end, limit)
                  .map(
                      c ->
                          new Found(from, c.to(), new Expr.Op(c.operator(), column, value.expr())));
            });
  }

  /** Said before the number or behind it, but not both. */
  static Optional<Comparators.Comparator> operator(
      Text text, Optional<Comparators.Comparator> before, int end, int limit) {
    Optional<Comparators.Comparator> after = Comparators.after(text, end, limit);
    return before.isPresent()
        ? before
            .filter(c -> after.isEmpty())
            .map(c -> new Comparators.Comparator(end, c.operator()))
        : after;
  }

  /** {@code have 4 stars or more}, {@code with 4 or more stars}. */
  private static Optional<Found> byUnit(Draft draft, int from, int limit) {
    Text text = draft.text();
    int lead = Phrase.longest(OWNING, text.tokens(), from);
    Optional<Parsed> number =
        lead < 0 || lead >= limit
            ? Optional.empty()
            : Literals.at(text, lead, limit).filter(v -> !Literals.isText(v.expr()));
    if (number.isEmpty()) {
      return Optional.empty();
    }
    int joint = number.get().to();
    Optional<Comparators.Comparator> inside = Comparators.after(text, joint, limit);
    int noun = inside.map(c -> c.to()).orElse(joint);
    Optional<Links.Named> named =
        noun < limit && draft.mentionAt(noun).isEmpty()
            ? draft.links().plainAt(draft, noun, limit)
            : Optional.empty();
    return named
        .filter(n -> n.refs().stream().allMatch(ColumnRef::isNumber))
        .filter(n -> n.refs().stream().noneMatch(c -> draft.links().joins().isReference(c)))
        .filter(n -> n.refs().stream().noneMatch(ColumnRef::isKey))
        .flatMap(n -> draft.links().only(draft, n))
        .flatMap(
            column ->
                inside
                    .map(c -> new Comparators.Comparator(named.get().to(), c.operator()))
                    .or(() -> Comparators.after(text, named.get().to(), limit))
                    .map(
                        c ->
                            new Found(
                                from,
                                c.to(),
                                new Expr.Op(c.operator(), column, number.get().expr()))));
  }
}
