package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;
import java.util.Optional;

/** Periods that say what a row stands for, or which date is meant: {@code month over month}. */
final class GroupPeriods {

  private static final List<Phrase> WHEN =
      Phrase.all(
          "by|of the? date|day|time|moment when|on? which? they|it|he|she was|were|is|are|got");

  private GroupPeriods() {}

  /** {@code by the date they were borrowed}: which date is meant, no group of its own. */
  static int whenDone(Text text, int at) {
    int verb = Phrase.longest(WHEN, text.tokens(), at);
    return verb > 0 && verb < text.size() && text.at(verb).isWord() ? verb + 1 : -1;
  }

  /** {@code month over month}, {@code day by day}. */
  static Optional<TimeUnit> overPeriod(Text text, int at) {
    Optional<TimeUnit> unit = at + 2 < text.size() ? TimeUnit.of(text.at(at)) : Optional.empty();
    boolean joint =
        text.is(at + 1, "over")
            || text.is(at + 1, "by")
            || text.is(at + 1, "on")
            || text.is(at + 1, "to");
    return unit.filter(u -> joint && TimeUnit.of(text.at(at + 2)).filter(u::equals).isPresent());
  }

  /** {@code per quarter, by paid_on}: the time says of which date the quarters are. */
  static void dated(Draft draft) {
    List<Grouping> open =
        draft.groups.stream()
            .filter(g -> g instanceof Grouping.ByPeriod by && by.of().isEmpty())
            .toList();
    List<Grouping> times = draft.groups.stream().filter(g -> isTimeOnly(draft, g)).toList();
    if (open.size() == 1 && times.size() == 1) {
      Expr.Col time = (Expr.Col) ((Grouping.ByValue) times.getFirst()).value();
      Grouping.ByPeriod period = (Grouping.ByPeriod) open.getFirst();
      draft.groups.remove(times.getFirst());
      draft.groups.set(
          draft.groups.indexOf(period), new Grouping.ByPeriod(period.period(), Optional.of(time)));
    }
  }

  private static boolean isTimeOnly(Draft draft, Grouping group) {
    return group instanceof Grouping.ByValue by
        && by.value() instanceof Expr.Col col
        && col.ref().isTime()
        && draft.outputNamed(col.ref().name()).isEmpty();
  }

  /** {@code yearly salary}: says what kind of amount it is, not what a row stands for. */
  static boolean namesPayment(Draft draft, int at) {
    Text text = draft.text();
    return text.at(at).matches("yearly|annual|monthly")
        && text.at(Math.min(at + 1, text.size() - 1))
            .matches("payroll|salary|salaries|pay|fee|budget|income|rent|wage|wages");
  }
}
