package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.type.DataType;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Phrase;
import java.util.List;
import java.util.Optional;

/** {@code returned after the due date}: one moment before or after another of the same row. */
final class WhenForm implements ConditionForm {

  private static final List<Lead> LEADS =
      List.of(
          new Lead(">", Phrase.all("after", "later than", "past")),
          new Lead("<", Phrase.all("before", "earlier than", "prior to")),
          new Lead(">=", Phrase.all("on or after", "not before", "no earlier than")),
          new Lead("<=", Phrase.all("on or before", "by", "not after", "no later than")));

  private record Lead(String operator, List<Phrase> phrases) {}

  @Override
  public Optional<Found> at(Draft draft, int from, int limit) {
    Optional<Parsed> one = TimeNoun.at(draft, from, limit);
    return one.flatMap(subject -> said(draft, from, subject, limit));
  }

  private static Optional<Found> said(Draft draft, int from, Parsed subject, int limit) {
    int at = subject.to();
    boolean copula =
        draft.text().is(at, "is") || draft.text().is(at, "was") || draft.text().is(at, "lies");
    int start = copula ? at + 1 : at;
    Found best = null;
    for (Lead lead : LEADS) {
      int end = Phrase.longest(lead.phrases(), draft.text().tokens(), start);
      Optional<Parsed> other =
          end < 0 || end >= limit ? Optional.empty() : TimeNoun.at(draft, end, limit);
      if (other.isPresent()
          && !other.get().expr().equals(subject.expr())
          && (best == null || other.get().to() > best.to())) {
        best =
            new Found(
                from,
                other.get().to(),
                compared(lead.operator(), subject.expr(), other.get().expr()));
      }
    }
    return Optional.ofNullable(best);
  }

  /** A time and a day are compared by the day. */
  static Expr compared(String operator, Expr one, Expr other) {
    boolean byDay = isDay(one) || isDay(other);
    return new Expr.Op(operator, byDay ? day(one) : one, byDay ? day(other) : other);
  }

  private static boolean isDay(Expr expr) {
    return expr instanceof Expr.Col col && col.ref().type() instanceof DataType.Date;
  }

  private static Expr day(Expr expr) {
    return expr instanceof Expr.Col col && col.ref().isTimestamp()
        ? new Expr.Cast(expr, "date")
        : expr;
  }
}
