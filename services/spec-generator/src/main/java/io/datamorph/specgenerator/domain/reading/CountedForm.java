package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Matching;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code with at least 4 reviews}, {@code lent out more than 6 times}, {@code 13 or more rentals}.
 */
final class CountedForm implements ConditionForm {

  static final int MOST_VERBS = 4;

  @Override
  public Optional<Found> at(Draft draft, int from, int limit) {
    Text text = draft.text();
    int at = lead(draft, from, limit);
    Optional<Comparators.Comparator> before = Comparators.at(text, at, limit);
    Optional<Found> adverb = HowOften.adverb(draft, from, at, before, limit);
    if (adverb.isPresent()) {
      return adverb;
    }
    if (before.isPresent()) {
      Optional<Numbers.Read> number = Numbers.at(text, before.get().to(), limit);
      String operator = before.get().operator();
      return number
          .filter(n -> !operator.equals("=") || text.is(before.get().to() - 1, "exactly"))
          .flatMap(n -> counted(draft, from, at, operator, n.value(), n.to(), limit));
    }
    Optional<Found> often =
        Numbers.at(text, at, limit).flatMap(n -> HowOften.times(draft, from, at, n, limit));
    if (often.isPresent()) {
      return often;
    }
    return Numbers.at(text, at, limit)
        .flatMap(
            n ->
                Comparators.after(text, n.to(), limit)
                    .flatMap(
                        c -> counted(draft, from, at, c.operator(), n.value(), c.to(), limit)));
  }

  /**
   * {@code who wrote}, {@code that were lent out}: the verb says only that the things are theirs.
   */
  private static int lead(Draft draft, int from, int limit) {
    Text text = draft.text();
    int i = from;
    boolean relative = i < limit && text.at(i).isWord() && Lexicon.isRelative(text.at(i).norm());
    if (!relative) {
      return from;
    }
    i++;
    int verbs = 0;
    while (i < limit && verbs < MOST_VERBS && text.at(i).isWord() && isVerb(draft, i, limit)) {
      i++;
      verbs++;
    }
    return i;
  }

  private static boolean isVerb(Draft draft, int at, int limit) {
    String word = draft.text().at(at).norm();
    boolean negative = Matching.all(word, "not|never|no");
    return !negative
        && Comparators.at(draft.text(), at, limit).isEmpty()
        && Numbers.at(draft.text(), at, limit).isEmpty();
  }

  private static Optional<Found> counted(
      Draft draft, int from, int lead, String operator, long number, int noun, int limit) {
    Text text = draft.text();
    if (text.is(noun, "times") || text.is(noun, "time")) {
      return HowOften.rows(draft, from, lead)
          .map(rows -> new Found(from, noun + 1, compared(operator, rows, number)));
    }
    Optional<Found> column = column(draft, from, operator, number, noun, limit);
    if (column.isPresent()) {
      return column;
    }
    Optional<Found> things =
        Things.at(draft, noun, limit)
            .map(t -> new Found(from, t.to(), compared(operator, t.count(), number)));
    return things
        .or(() -> output(draft, from, operator, number, noun, limit))
        .or(() -> left(draft, from, lead, operator, number, noun));
  }

  /** {@code keep only those with at least two}: of the only things that are counted. */
  private static Optional<Found> left(
      Draft draft, int from, int lead, String operator, long number, int noun) {
    Text text = draft.text();
    boolean ends = text.isBreak(noun) || !text.at(noun).isWord();
    boolean owns = lead > from || text.is(from - 1, "with") || text.is(from - 1, "having");
    for (int i = from + 1; i < lead; i++) {
      owns &= text.at(i).matches("have|has|had|got");
    }
    List<Expr> counts =
        Stream.concat(
                draft.asked.stream().map(Draft.Asked::expr),
                draft.outputs.stream().flatMap(o -> o.expr().stream()))
            .filter(CountNames::counts)
            .distinct()
            .toList();
    return ends && owns && counts.size() == 1
        ? Optional.of(new Found(from, noun, compared(operator, counts.getFirst(), number)))
        : Optional.empty();
  }

  /** {@code 5 or more residents}, where the rows say how many there are. */
  private static Optional<Found> column(
      Draft draft, int from, String operator, long number, int noun, int limit) {
    return draft
        .links()
        .plainAt(draft, noun, limit)
        .filter(n -> n.score() >= 82 && n.refs().stream().allMatch(ref -> ref.isNumber()))
        .flatMap(
            n ->
                draft
                    .links()
                    .only(draft, n)
                    .filter(col -> !Operand.isReference(draft, col))
                    .map(
                        col ->
                            new Found(
                                from, n.to(), new Expr.Op(operator, col, Expr.number(number)))));
  }

  /** {@code less than 100 sales}: the figure that counts them. */
  private static Optional<Found> output(
      Draft draft, int from, String operator, long number, int noun, int limit) {
    if (noun >= limit || !draft.text().at(noun).isWord()) {
      return Optional.empty();
    }
    String word = Words.canonical(draft.text().at(noun).norm());
    return draft.outputs.stream()
        .filter(output -> output.words().contains(word))
        .filter(
            output ->
                CountNames.isOne(output.name())
                    || output.expr().isEmpty()
                        && word.length() > 2
                        && !Words.singular(output.name()).equals(output.name())
                    || output.expr().filter(CountNames::counts).isPresent())
        .findFirst()
        .map(
            output ->
                new Found(from, noun + 1, compared(operator, new Expr.Out(output.name()), number)));
  }

  static Expr compared(String operator, Expr count, long number) {
    return new Expr.Op(operator, count, Expr.number(number));
  }
}
