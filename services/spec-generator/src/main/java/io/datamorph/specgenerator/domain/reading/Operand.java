package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** What something is compared with: a constant with its unit, or another value of its kind. */
final class Operand {

  private static final String UNITS =
      "dollars?|usd|euros?|eur|pounds?|gbp|percent|units?|points?|items?|kg|kilos?|kilograms?|tons?"
          + "|tonnes?|km|kilometers?|kilometres?|miles?|meters?|metres?|cm|litres?|liters?|kwh|pages?|chf";

  private Operand() {}

  static Optional<Parsed> at(Draft draft, Expr subject, int from, int limit) {
    return constant(draft, subject, from, limit).or(() -> value(draft, subject, from, limit));
  }

  /** A number with or without unit, or a text beside a text. */
  static Optional<Parsed> constant(Draft draft, Expr subject, int from, int limit) {
    Text text = draft.text();
    int at = text.is(from, "the") || text.is(from, "a") ? from + 1 : from;
    Optional<Parsed> literal =
        Literals.at(text, at, limit)
            .or(
                () ->
                    Numbers.at(text, at, limit)
                        .map(n -> new Parsed(at, n.to(), Expr.number(n.value()))));
    return literal
        .filter(value -> fits(draft, subject, value.expr()))
        .flatMap(value -> unit(draft, subject, value, limit));
  }

  /**
   * {@code 192 hours} beside a time that passed, {@code 100 minutes} beside a length in minutes.
   */
  private static Optional<Parsed> unit(Draft draft, Expr subject, Parsed value, int limit) {
    Text text = draft.text();
    int at = value.to();
    if (at >= limit || Literals.isText(value.expr())) {
      return Optional.of(value);
    }
    Optional<TimeUnit> time = TimeUnit.of(text.at(at));
    if (time.isEmpty()) {
      boolean unit =
          text.is(at, "%")
              || text.at(at).isWord()
                  && (text.at(at).matches(UNITS) || isNamed(subject, text.at(at).norm()));
      return Optional.of(unit ? new Parsed(value.from(), at + 1, value.expr()) : value);
    }
    Optional<TimeUnit> own = unitOf(draft, subject);
    return own.filter(unit -> isConvertible(unit, time.get()))
        .map(unit -> new Parsed(value.from(), at + 1, converted(value.expr(), time.get(), unit)));
  }

  /** {@code up to 2 nights}, of a column {@code nights}. */
  private static boolean isNamed(Expr subject, String word) {
    String noun = Words.canonical(word);
    return switch (subject) {
      case Expr.Out out -> Words.canonicalParts(out.name()).contains(noun);
      case Expr.Col col -> Words.canonicalParts(col.ref().name()).contains(noun);
      case Expr other -> false;
    };
  }

  private static boolean isConvertible(TimeUnit own, TimeUnit said) {
    return own == said || Elapsed.isExact(own) && Elapsed.isExact(said);
  }

  private static Expr converted(Expr value, TimeUnit said, TimeUnit own) {
    if (said == own) {
      return value;
    }
    BigDecimal number = new BigDecimal(((Expr.Lit) value).text());
    BigDecimal scaled =
        number
            .multiply(BigDecimal.valueOf(said.seconds()))
            .divide(BigDecimal.valueOf(own.seconds()), 6, RoundingMode.HALF_UP);
    return new Expr.Lit(scaled.signum() == 0 ? "0" : scaled.stripTrailingZeros().toPlainString());
  }

  /** In which unit of time the subject is counted, as its making or its name tells. */
  static Optional<TimeUnit> unitOf(Draft draft, Expr subject) {
    return switch (subject) {
      case Expr.Call call when call.function().equals("date_diff") -> Optional.of(TimeUnit.DAY);
      case Expr.Op op when op.operator().equals("/") && isSeconds(op.left()) ->
          Optional.of(op.right().equals(new Expr.Lit("60.0")) ? TimeUnit.MINUTE : TimeUnit.HOUR);
      case Expr.Col col -> named(draft, col.ref());
      case Expr.Agg agg when !agg.arguments().isEmpty() ->
          unitOf(draft, agg.arguments().getFirst());
      case Expr.Out out ->
          draft
              .outputNamed(out.name())
              .flatMap(Output::expr)
              .flatMap(expr -> unitOf(draft, expr))
              .or(() -> spoken(out.name()));
      case Expr other -> Optional.empty();
    };
  }

  private static boolean isSeconds(Expr expr) {
    return expr instanceof Expr.Call call && call.function().equals("time_diff");
  }

  private static Optional<TimeUnit> named(Draft draft, ColumnRef column) {
    return column.isNumber()
        ? spoken(column.name()).or(() -> column.column().comment().flatMap(Operand::spoken))
        : Optional.empty();
  }

  private static Optional<TimeUnit> spoken(String name) {
    return Words.parts(name).stream()
        .map(part -> new Token(0, Token.Kind.WORD, part, part))
        .flatMap(token -> TimeUnit.of(token).stream())
        .findFirst();
  }

  /** Another column, a figure, a date: of the same kind as the subject. */
  private static Optional<Parsed> value(Draft draft, Expr subject, int from, int limit) {
    Optional<Parsed> other = ofRole(draft, subject, from, limit);
    if (other.isPresent()) {
      return other;
    }
    Optional<Parsed> bare =
        BareAverage.of(draft, subject, from, limit)
            .or(() -> OverallAverage.of(draft, subject, from, limit));
    if (bare.isPresent()) {
      return bare;
    }
    return draft
        .values()
        .at(from, limit)
        .filter(value -> !(value.expr() instanceof Expr.Lit))
        .filter(value -> !isReference(draft, value.expr()) || isReference(draft, subject))
        .filter(value -> !value.expr().equals(subject))
        .filter(value -> isAlike(draft, subject, value.expr()));
  }

  /** {@code more than their mentor}: the same of whoever plays that part. */
  private static Optional<Parsed> ofRole(Draft draft, Expr subject, int from, int limit) {
    if (!(subject instanceof Expr.Col col) || !col.via().isEmpty()) {
      return Optional.empty();
    }
    int at = draft.links().skipArticles(draft.text(), from);
    int noun = draft.text().is(at, "own") ? at + 1 : at;
    return noun >= limit || !draft.text().at(noun).isWord()
        ? Optional.empty()
        : draft
            .links()
            .roles()
            .named(List.of(draft.text().at(noun).norm()), List.of(col.ref().table()))
            .filter(role -> role.table().equals(col.ref().table()))
            .map(role -> new Parsed(from, noun + 1, new Expr.Col(col.ref(), role.via())));
  }

  /** A key tells rows apart; it is no quantity. */
  static boolean isReference(Draft draft, Expr expr) {
    return expr instanceof Expr.Col col && draft.links().joins().isReference(col.ref());
  }

  private static boolean isAlike(Draft draft, Expr subject, Expr value) {
    if (Elapsed.isTime(draft, subject) || Elapsed.isTime(draft, value)) {
      return Elapsed.isTime(draft, subject) && Elapsed.isTime(draft, value);
    }
    boolean texts = isText(subject) && isText(value);
    return texts || !isText(subject) && !isText(value) && !isFlag(value);
  }

  private static boolean isText(Expr expr) {
    return expr instanceof Expr.Col col && col.ref().isText();
  }

  private static boolean isFlag(Expr expr) {
    return expr instanceof Expr.Col col && col.ref().isFlag();
  }

  /** Text is not compared with a number. */
  private static boolean fits(Draft draft, Expr subject, Expr value) {
    boolean text = Literals.isText(value);
    boolean flag = value instanceof Expr.Lit lit && lit.text().matches("true|false");
    return switch (subject) {
      case Expr.Col col ->
          flag ? col.ref().isFlag() : text ? col.ref().isText() : col.ref().isNumber();
      case Expr.Out out ->
          draft
              .outputNamed(out.name())
              .flatMap(Output::expr)
              .map(expr -> fits(draft, expr, value))
              .orElse(!flag);
      case Expr.Case choice -> true;
      case Expr other -> !text || !Exprs.hasAggregate(other);
    };
  }
}
