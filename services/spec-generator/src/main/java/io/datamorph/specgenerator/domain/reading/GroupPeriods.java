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

  private static final List<Phrase> OVER = Phrase.all("-? over|by|on|to|after|upon -?");

  private static final List<Phrase> SHOWN =
      Phrase.all("shown|given|written|displayed|expressed|represented|stated by|as|with");

  private GroupPeriods() {}

  /** {@code by the date they were borrowed}: which date is meant, no group of its own. */
  static int whenDone(Text text, int at) {
    int verb = Phrase.longest(WHEN, text.tokens(), at);
    return verb > 0 && verb < text.size() && text.at(verb).isWord() ? verb + 1 : -1;
  }

  /** {@code month over month}, {@code day-by-day}: where the period ends that is said twice. */
  static int overPeriod(Text text, int at) {
    Optional<TimeUnit> unit = TimeUnit.of(text.at(at));
    int again = unit.isEmpty() ? -1 : Phrase.longest(OVER, text.tokens(), at + 1);
    return again > 0
            && again < text.size()
            && TimeUnit.of(text.at(again)).filter(unit.get()::equals).isPresent()
        ? again + 1
        : -1;
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

  /** {@code per month (shown as its first day)}: as it is shown anyway. */
  static void shown(Draft draft) {
    Text text = draft.text();
    if (draft.groups.stream().noneMatch(Grouping.ByPeriod.class::isInstance)) {
      return;
    }
    for (int i = 1; i < text.size(); i++) {
      int close = text.is(i, "(") && !text.isFree(i - 1) ? text.afterBracket(i) : -1;
      if (close > 0 && isShownAnyway(draft, i + 1, close - 1)) {
        text.use(i, close);
      }
    }
  }

  private static boolean isShownAnyway(Draft draft, int from, int to) {
    Text text = draft.text();
    boolean any = false;
    int i = from;
    while (i < to) {
      int name =
          text.is(i + 1, "=") && draft.output(List.of(text.at(i).norm())).isPresent() ? i + 2 : i;
      int lead = Math.max(name, Phrase.longest(SHOWN, text.tokens(), name));
      int format = Formats.plainEnd(text, lead);
      if (format > lead && format <= to) {
        any = true;
        i = format;
      } else if (!text.isFree(i) || text.at(i).matches(",|and|always")) {
        i++;
      } else {
        return false;
      }
    }
    return any;
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
    Optional<TimeUnit> unit = TimeUnit.ofAdverb(text.at(at));
    boolean shown =
        unit.isPresent()
            && draft.outputs.stream().anyMatch(o -> o.words().contains(unit.get().word()));
    return !shown
        && text.at(at).matches("yearly|annual|monthly")
        && text.at(Math.min(at + 1, text.size() - 1))
            .matches("payroll|salary|salaries|pay|fee|budget|income|rent|wage|wages");
  }
}
