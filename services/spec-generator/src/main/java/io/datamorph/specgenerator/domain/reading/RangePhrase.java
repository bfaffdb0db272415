package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import java.util.Optional;

/**
 * What is said of a known value: {@code above 100}, {@code 20 to 40}, {@code 500 or more}, {@code
 * from 60 to below 120}.
 */
final class RangePhrase {

  private RangePhrase() {}

  /** The condition on the subject that begins here. */
  static Optional<Found> of(Draft draft, Expr subject, int from, int limit) {
    return between(draft, subject, from, limit)
        .or(() -> span(draft, subject, from, limit))
        .or(() -> postfix(draft, subject, from, limit))
        .or(() -> compared(draft, subject, from, limit))
        .map(found -> more(draft, subject, found, limit));
  }

  /** {@code between 5 and 10}: both included. */
  private static Optional<Found> between(Draft draft, Expr subject, int from, int limit) {
    Text text = draft.text();
    int at = text.is(from, "is") || text.is(from, "are") || text.is(from, "lies") ? from + 1 : from;
    if (!text.is(at, "between")) {
      return Optional.empty();
    }
    return Operand.at(draft, subject, at + 1, limit)
        .filter(low -> text.is(low.to(), "and"))
        .flatMap(
            low ->
                Operand.at(draft, subject, low.to() + 1, limit)
                    .map(high -> new Found(from, high.to(), within(subject, low, high, "<="))));
  }

  private static Expr within(Expr subject, Parsed low, Parsed high, String upper) {
    return Expr.and(
        new Expr.Op(">=", subject, low.expr()), new Expr.Op(upper, subject, high.expr()));
  }

  /** {@code 20 to 40}, {@code 100 up to but not including 500}, {@code from 60 to below 120}. */
  private static Optional<Found> span(Draft draft, Expr subject, int from, int limit) {
    Text text = draft.text();
    int first = text.is(from, "from") || text.is(from, "is") ? from + 1 : from;
    first = text.is(first, "from") ? first + 1 : first;
    Optional<Parsed> low = Operand.constant(draft, subject, first, limit);
    if (low.isEmpty()) {
      return Optional.empty();
    }
    int joint = low.get().to();
    Optional<Comparators.Comparator> below =
        Comparators.at(text, joint, limit)
            .filter(RangePhrase::isUpper)
            .or(
                () ->
                    text.at(Math.min(joint, limit - 1)).matches("and|but|to|-|,")
                        ? Comparators.at(text, joint + 1, limit).filter(RangePhrase::isUpper)
                        : Optional.empty());
    if (below.isPresent()) {
      return Operand.constant(draft, subject, below.get().to(), limit)
          .map(
              high ->
                  new Found(
                      from, high.to(), within(subject, low.get(), high, below.get().operator())));
    }
    boolean to = text.is(joint, "to") || text.is(joint, "-") || text.is(joint, "through");
    return to
        ? Operand.constant(draft, subject, joint + 1, limit)
            .map(high -> new Found(from, high.to(), within(subject, low.get(), high, "<=")))
        : Optional.empty();
  }

  private static boolean isUpper(Comparators.Comparator comparator) {
    return comparator.operator().startsWith("<") && !comparator.operator().equals("<>");
  }

  private static Optional<Found> postfix(Draft draft, Expr subject, int from, int limit) {
    Text text = draft.text();
    int at = text.is(from, "of") || text.is(from, "is") || text.is(from, "from") ? from + 1 : from;
    return Operand.constant(draft, subject, at, limit)
        .flatMap(
            value ->
                Comparators.after(text, value.to(), limit)
                    .or(() -> onwards(text, at, value.to()))
                    .map(
                        c ->
                            new Found(
                                from, c.to(), new Expr.Op(c.operator(), subject, value.expr()))));
  }

  /** {@code from 100 on}. */
  private static Optional<Comparators.Comparator> onwards(Text text, int number, int at) {
    boolean on = text.is(at, "on") || text.is(at, "onward") || text.is(at, "onwards");
    return on && text.is(number - 1, "from")
        ? Optional.of(new Comparators.Comparator(at + 1, ">="))
        : Optional.empty();
  }

  private static Optional<Found> compared(Draft draft, Expr subject, int from, int limit) {
    return Comparators.at(draft.text(), from, limit)
        .flatMap(
            c ->
                Operand.at(draft, subject, c.to(), limit)
                    .filter(value -> !Literals.isText(value.expr()) || c.operator().matches("=|<>"))
                    .filter(value -> !isCounted(draft, value))
                    .map(
                        value ->
                            new Found(
                                from,
                                value.to(),
                                new Expr.Op(c.operator(), subject, value.expr()))));
  }

  /** {@code days with more than 4 payments}: the number is one of the payments. */
  private static boolean isCounted(Draft draft, Parsed value) {
    boolean number = value.expr() instanceof Expr.Lit lit && lit.text().matches("\\d+");
    return number
        && draft.text().at(value.to() - 1).kind() == Token.Kind.NUMBER
        && (draft.mentionAt(value.to()).isPresent()
            || OutputPhrase.at(draft, value.to(), draft.text().size())
                .filter(
                    phrase ->
                        CountNames.isOne(phrase.output().name())
                            || RowNouns.isOne(draft, phrase.output()))
                .isPresent());
  }

  /** {@code above 10 and below 20}. */
  private static Found more(Draft draft, Expr subject, Found found, int limit) {
    Text text = draft.text();
    boolean joined = text.is(found.to(), "and") || text.is(found.to(), "but");
    if (!joined
        || !(found.condition() instanceof Expr.Op first)
        || first.operator().equals("and")) {
      return found;
    }
    return compared(draft, subject, found.to() + 1, limit)
        .filter(next -> next.condition() instanceof Expr.Op op && isOtherSide(first, op))
        .map(next -> new Found(found.from(), next.to(), Expr.and(first, next.condition())))
        .orElse(found);
  }

  private static boolean isOtherSide(Expr.Op one, Expr.Op other) {
    return one.operator().charAt(0) != other.operator().charAt(0) && !other.operator().equals("=");
  }
}
