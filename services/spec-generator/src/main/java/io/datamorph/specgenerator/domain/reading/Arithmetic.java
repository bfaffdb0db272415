package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Values joined by signs or words: {@code price minus cost}, {@code twelve times the fee}. */
final class Arithmetic {

  private static final Map<String, List<Phrase>> OPERATORS =
      Map.of(
          "-", Phrase.all("minus|-", "reduced|decreased|lowered|diminished by", "net of", "less"),
          "+", Phrase.all("plus|+", "increased|raised by"),
          "*", Phrase.all("times|*|x|×|·", "multiplied by|with"),
          "/", Phrase.all("/|÷", "divided by"));

  private static final Map<String, List<Phrase>> MULTIPLES =
      Map.of(
          "2", Phrase.all("twice|double", "two times"),
          "3", Phrase.all("triple|thrice"),
          "0.5", Phrase.all("half of?"));

  private static final List<Phrase> PERCENT = Phrase.all("%|percent", "per cent");
  private static final Set<String> PRODUCTS = Set.of("*", "/");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Where words that say nothing end. */
  interface Skip {
    int from(int at, int limit);
  }

  /** A value without operators. */
  interface Terms {
    Optional<Parsed> at(int from, int limit);
  }

  private record Operator(int to, String symbol) {}

  private final Draft draft;
  private final Skip skip;
  private final Terms terms;

  Arithmetic(Draft draft, Skip skip, Terms terms) {
    this.draft = draft;
    this.skip = skip;
    this.terms = terms;
  }

  /** The longest such value that begins here; a single term is one. */
  Optional<Parsed> at(int from, int limit) {
    Optional<Parsed> left = product(skip.from(from, limit), limit);
    while (left.isPresent()) {
      Operator operator = operator(left.get().to(), limit);
      if (operator == null || PRODUCTS.contains(operator.symbol())) {
        return left;
      }
      Optional<Parsed> next = added(left.get(), operator, limit);
      if (next.isEmpty()) {
        return left;
      }
      left = next;
    }
    return left;
  }

  private Optional<Parsed> added(Parsed left, Operator operator, int limit) {
    Optional<Parsed> changed = byPercent(left, operator, limit);
    if (changed.isPresent()) {
      return changed;
    }
    Optional<Parsed> right =
        product(skip.from(operator.to(), limit), limit)
            .or(() -> OperandNoun.at(draft, operator.to(), limit));
    Optional<Parsed> days = days(left, operator, right);
    return days.isPresent()
        ? days
        : right
            .filter(r -> isNumber(left.expr()) && isNumber(r.expr()))
            .map(r -> joined(left, operator, r));
  }

  /** {@code price plus 20 percent}. */
  private Optional<Parsed> byPercent(Parsed left, Operator operator, int limit) {
    Optional<Parsed> number = Literals.at(draft.text(), operator.to(), limit);
    int end =
        number.isEmpty() ? -1 : Phrase.longest(PERCENT, draft.text().tokens(), number.get().to());
    boolean plain = end > 0 && end <= limit && !draft.text().is(end, "of");
    return number
        .filter(n -> plain && isNumber(left.expr()) && n.expr() instanceof Expr.Lit)
        .map(
            n -> {
              BigDecimal part = new BigDecimal(((Expr.Lit) n.expr()).text()).divide(HUNDRED);
              BigDecimal factor =
                  operator.symbol().equals("+")
                      ? BigDecimal.ONE.add(part)
                      : BigDecimal.ONE.subtract(part);
              return new Parsed(
                  left.from(),
                  end,
                  new Expr.Op("*", left.expr(), new Expr.Lit(factor.toPlainString())));
            });
  }

  /** {@code check_out minus check_in}: the days between. */
  private static Optional<Parsed> days(Parsed left, Operator operator, Optional<Parsed> right) {
    return right
        .filter(r -> operator.symbol().equals("-") && isDay(left.expr()) && isDay(r.expr()))
        .map(r -> new Parsed(left.from(), r.to(), Elapsed.of(TimeUnit.DAY, r.expr(), left.expr())));
  }

  private static boolean isDay(Expr expr) {
    return expr instanceof Expr.Col col && col.ref().isTime() && !col.ref().isTimestamp();
  }

  private Optional<Parsed> product(int from, int limit) {
    Optional<Parsed> left = first(from, limit);
    while (left.isPresent()) {
      Operator operator = operator(left.get().to(), limit);
      if (operator == null || !PRODUCTS.contains(operator.symbol())) {
        return left;
      }
      int at = operator.to();
      Parsed one = left.get();
      Optional<Parsed> right =
          terms
              .at(skip.from(at, limit), limit)
              .filter(r -> isNumber(r.expr()))
              .or(() -> OperandNoun.at(draft, at, limit));
      if (right.isEmpty() || !isNumber(one.expr())) {
        return left;
      }
      left = Optional.of(joined(one, operator, right.get()));
    }
    return left;
  }

  /** The first operand; a brief noun is one only where something is done with it. */
  private Optional<Parsed> first(int from, int limit) {
    Optional<Parsed> multiple = multiple(from, limit).or(() -> times(from, limit));
    if (multiple.isPresent()) {
      return multiple;
    }
    Optional<Parsed> term = terms.at(from, limit);
    boolean joined =
        term.filter(t -> isNumber(t.expr()) || isDay(t.expr()))
            .filter(t -> operator(t.to(), limit) != null)
            .isPresent();
    return joined
        ? term
        : OperandNoun.at(draft, from, limit)
            .filter(noun -> operator(noun.to(), limit) != null)
            .or(() -> term);
  }

  /** {@code twice the fee}, {@code half of the price}. */
  private Optional<Parsed> multiple(int from, int limit) {
    for (Map.Entry<String, List<Phrase>> entry : MULTIPLES.entrySet()) {
      int at = Phrase.longest(entry.getValue(), draft.text().tokens(), from);
      if (at > 0 && at < limit) {
        return terms
            .at(skip.from(at, limit), limit)
            .filter(value -> isNumber(value.expr()) && !(value.expr() instanceof Expr.Lit))
            .or(() -> OperandNoun.at(draft, at, limit))
            .map(
                value ->
                    new Parsed(
                        from,
                        value.to(),
                        new Expr.Op("*", value.expr(), new Expr.Lit(entry.getKey()))));
      }
    }
    return Optional.empty();
  }

  /** {@code twelve times}. */
  private Optional<Parsed> times(int from, int limit) {
    return Numbers.at(draft.text(), from, limit)
        .filter(number -> number.to() < limit && draft.text().is(number.to(), "times"))
        .map(number -> new Parsed(from, number.to(), Expr.number(number.value())));
  }

  /** Texts and truth values cannot be reckoned with, as far as that can be told here. */
  private static boolean isNumber(Expr expr) {
    return switch (expr) {
      case Expr.Lit lit -> !Literals.isText(lit) && !lit.text().matches("true|false|date .*");
      case Expr.Col col -> col.ref().isNumber();
      case Expr.Call call -> !call.function().matches("lower|upper|trim|initcap|concat");
      case Expr.IsNull isNull -> false;
      case Expr.Exists exists -> false;
      case Expr.Not not -> false;
      case Expr other -> true;
    };
  }

  private static Parsed joined(Parsed left, Operator operator, Parsed right) {
    boolean constant = right.expr() instanceof Expr.Lit;
    Expr divisor =
        operator.symbol().equals("/") && !constant
            ? Expr.call("nullif", right.expr(), Expr.number(0))
            : right.expr();
    return new Parsed(
        left.from(), right.to(), new Expr.Op(operator.symbol(), left.expr(), divisor));
  }

  private Operator operator(int at, int limit) {
    Text text = draft.text();
    for (Map.Entry<String, List<Phrase>> entry : OPERATORS.entrySet()) {
      int end = Phrase.longest(entry.getValue(), text.tokens(), at);
      if (end > 0 && end < limit && !text.is(end, "than")) {
        return new Operator(end, entry.getKey());
      }
    }
    return null;
  }
}
