package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** {@code paid more than 30 days after issued_on}, {@code took over 3 hours from start to end}. */
final class IntervalForm implements ConditionForm {

  private static final List<Pattern> AFTER =
      Pattern.all("{unit} after|later {time:other}", "{unit} before|earlier {time:other}");

  private static final List<Pattern> TOOK =
      Pattern.all(
          "{unit} from {time:earlier} to|until {time:later}",
          "{unit} between {time:earlier} and {time:later}");

  private static final List<Pattern> WITHIN =
      Pattern.all("within {number} {unit} of|after|from {time:other}");

  @Override
  public Optional<Found> at(Draft draft, int from, int limit) {
    return compared(draft, from, limit).or(() -> within(draft, from, limit));
  }

  private static Optional<Found> compared(Draft draft, int from, int limit) {
    Text text = draft.text();
    Optional<Parsed> time = TimeNoun.at(draft, from, limit);
    Optional<Expr> subject = time.map(Parsed::expr);
    int at = time.map(t -> copula(text, t.to())).orElse(relative(text, from, limit));
    Optional<Comparators.Comparator> comparator = Comparators.at(text, at, limit);
    int number = comparator.map(Comparators.Comparator::to).orElse(limit);
    Optional<Numbers.Read> read = Numbers.at(text, number, limit);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    String operator = comparator.get().operator();
    Optional<Pattern.Match> took = Pattern.longest(TOOK, draft, read.get().to(), limit);
    if (took.isPresent()) {
      return difference(draft, took.get(), took.get().expr("earlier"), took.get().expr("later"))
          .map(e -> new Found(from, took.get().to(), test(operator, e, read.get())));
    }
    Optional<Pattern.Match> after = Pattern.longest(AFTER, draft, read.get().to(), limit);
    return after.flatMap(
        match -> {
          Expr other = match.expr("other");
          boolean later =
              text.written(read.get().to(), match.to()).matches("(?i)\\S+ (after|later).*");
          return subject
              .flatMap(mine -> difference(draft, match, later ? other : mine, later ? mine : other))
              .map(e -> new Found(from, match.to(), test(operator, e, read.get())));
        });
  }

  private static Expr test(String operator, Expr elapsed, Numbers.Read number) {
    return new Expr.Op(
        operator, elapsed, new Expr.Lit(BigDecimal.valueOf(number.value()).toPlainString()));
  }

  /** {@code returned within 14 days of borrowing}. */
  private static Optional<Found> within(Draft draft, int from, int limit) {
    Optional<Parsed> time = TimeNoun.at(draft, from, limit);
    int at = time.map(t -> copula(draft.text(), t.to())).orElse(from);
    Optional<Pattern.Match> match = Pattern.longest(WITHIN, draft, at, limit);
    return match.flatMap(
        m ->
            time.flatMap(mine -> difference(draft, m, m.expr("other"), mine.expr()))
                .map(
                    e ->
                        new Found(
                            from,
                            m.to(),
                            new Expr.Op("<=", e, Expr.number(m.get("number", Long.class))))));
  }

  private static Optional<Expr> difference(
      Draft draft, Pattern.Match match, Expr earlier, Expr later) {
    TimeUnit unit = match.get("unit", TimeUnit.class);
    boolean times = Elapsed.isTime(draft, earlier) && Elapsed.isTime(draft, later);
    return times && Elapsed.isExact(unit)
        ? Optional.of(Elapsed.of(unit, earlier, later))
        : Optional.empty();
  }

  private static int relative(Text text, int from, int limit) {
    return from < limit && text.at(from).isWord() && Lexicon.isRelative(text.at(from).norm())
        ? from + 1
        : from;
  }

  private static int copula(Text text, int at) {
    return text.is(at, "is") || text.is(at, "was") || text.is(at, "are") ? at + 1 : at;
  }
}
