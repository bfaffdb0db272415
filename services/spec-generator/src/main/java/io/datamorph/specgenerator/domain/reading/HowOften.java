package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.Optional;
import java.util.OptionalInt;

/** {@code more than twice}, {@code 60 times or more}: how often what a verb records happened. */
final class HowOften {

  private HowOften() {}

  /** {@code who ordered more than twice}, {@code that were lent out only once}. */
  static Optional<Found> adverb(
      Draft draft, int from, int lead, Optional<Comparators.Comparator> before, int limit) {
    Text text = draft.text();
    boolean only = lead > from && text.at(lead - 1).matches("only|just");
    int at = before.map(c -> c.to()).orElse(only ? lead : limit);
    if (at >= limit || !text.at(at).isWord()) {
      return Optional.empty();
    }
    OptionalInt times = number(text.at(at).norm());
    return times.isEmpty()
        ? Optional.empty()
        : rows(draft, from, lead)
            .map(
                rows ->
                    new Found(
                        from,
                        at + 1,
                        CountedForm.compared(
                            before.map(c -> c.operator()).orElse("="), rows, times.getAsInt())));
  }

  private static OptionalInt number(String adverb) {
    return switch (adverb) {
      case "once" -> OptionalInt.of(1);
      case "twice" -> OptionalInt.of(2);
      case "thrice" -> OptionalInt.of(3);
      default -> OptionalInt.empty();
    };
  }

  /** {@code lent out 60 times or more}. */
  static Optional<Found> times(Draft draft, int from, int lead, Numbers.Read number, int limit) {
    Optional<Expr> recorded =
        draft.text().is(number.to(), "times")
            ? recorded(draft, before(draft, lead), lead)
            : Optional.empty();
    return recorded.isPresent()
        ? Comparators.after(draft.text(), number.to() + 1, limit)
            .map(
                c ->
                    new Found(
                        from,
                        c.to(),
                        CountedForm.compared(c.operator(), recorded.get(), number.value())))
        : Optional.empty();
  }

  /** {@code lent out more than 6 times}: what the verb records, or nothing but rows. */
  static Optional<Expr> rows(Draft draft, int at, int lead) {
    int from = at < lead ? at : before(draft, lead);
    Optional<Expr> recorded = recorded(draft, from, lead);
    boolean verb = false;
    for (int i = from; i < lead; i++) {
      String word = draft.text().at(i).norm();
      verb |=
          !Lexicon.isRelative(word)
              && !Lexicon.isCopula(word)
              && !Lexicon.isFiller(word)
              && draft.mentionAt(i).isEmpty();
    }
    if (recorded.isPresent() || verb) {
      return recorded;
    }
    return Optional.of(Expr.rows(Optional.empty()));
  }

  /** Where the verb may begin that stands before the number. */
  private static int before(Draft draft, int lead) {
    return Math.max(draft.text().sentenceStart(lead), lead - CountedForm.MOST_VERBS);
  }

  private static Optional<Expr> recorded(Draft draft, int from, int to) {
    return Verbs.table(draft, from, to).map(t -> Expr.rows(Optional.of(t)));
  }
}
