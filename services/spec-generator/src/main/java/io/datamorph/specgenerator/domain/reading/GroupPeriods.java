package io.datamorph.specgenerator.domain.reading;

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

  /** {@code yearly salary}: says what kind of amount it is, not what a row stands for. */
  static boolean namesPayment(Draft draft, int at) {
    Text text = draft.text();
    return text.at(at).norm().matches("yearly|annual|monthly")
        && text.at(Math.min(at + 1, text.size() - 1))
            .norm()
            .matches("payroll|salary|salaries|pay|fee|budget|income|rent|wage|wages");
  }
}
