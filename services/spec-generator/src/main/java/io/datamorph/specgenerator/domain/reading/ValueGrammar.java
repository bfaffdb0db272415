package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a noun phrase as a value: {@code sum of line_total}, {@code price minus cost}. */
final class ValueGrammar {

  private static final List<ValueForm> FORMS =
      List.of(
          new WhetherForm(),
          new OriginForm(),
          new CaseForm(),
          new ElapsedForm(),
          new DifferenceForm(),
          new RunningTotalForm(),
          new MovingForm(),
          new NeighbourForm(),
          new EndForm(),
          new ShareForm(),
          new CountForm(),
          new ConcatenationForm(),
          new PercentileForm(),
          new GroupAggregateForm(),
          new AggregateForm(),
          new DatePartForm(),
          new TextPartForm(),
          new OutputForm(),
          new ColumnForm());

  private static final Map<String, String> OPERATORS =
      Map.of(
          "minus", "-", "-", "-", "plus", "+", "+", "+", "times", "*", "*", "*", "x", "*", "/",
          "/");

  private static final Set<String> SKIPPED =
      Set.of(
          "the", "a", "an", "their", "its", "his", "her", "plain", "simple", "overall", "just",
          "as", "own", "exact", "current");

  private static final Set<String> PRODUCTS = Set.of("*", "/");

  private static final List<Phrase> PERCENT =
      Phrase.all("in|as percent|%", "as a? percentage", "in percentage");

  private record Key(int from, int limit) {}

  private final Draft draft;
  private final Map<Key, Optional<Parsed>> known = new HashMap<>();

  ValueGrammar(Draft draft) {
    this.draft = draft;
  }

  void forget() {
    known.clear();
  }

  /** The value at the beginning of these words; the rest is for others to understand. */
  Optional<Parsed> at(int from, int limit) {
    Key key = new Key(from, limit);
    Optional<Parsed> before = known.get(key);
    if (before == null) {
      known.put(key, Optional.empty());
      before = sum(from, limit).map(value -> inPercent(value, limit));
      known.put(key, before);
    }
    return before;
  }

  /** {@code no_shows / visits in percent}. */
  private Parsed inPercent(Parsed value, int limit) {
    int end = Phrase.longest(PERCENT, draft.text().tokens(), value.to());
    boolean said = end > 0 && end <= limit && !draft.text().is(end, "of");
    boolean quotient =
        value.expr() instanceof Expr.Op op
            && op.operator().equals("/")
            && !(op.right() instanceof Expr.Lit)
            && !isHundredfold(op.left());
    if (!said || !quotient) {
      return value;
    }
    Expr.Op division = (Expr.Op) value.expr();
    return new Parsed(
        value.from(), end, Afterthoughts.hundredfold(division.left(), division.right()));
  }

  private static boolean isHundredfold(Expr expr) {
    return expr instanceof Expr.Op op
        && op.operator().equals("*")
        && op.left() instanceof Expr.Lit lit
        && lit.text().startsWith("100");
  }

  private Optional<Parsed> sum(int from, int limit) {
    Optional<Parsed> left = product(skip(from, limit), limit);
    while (left.isPresent()) {
      Operator operator = operator(left.get().to(), limit);
      if (operator == null || PRODUCTS.contains(operator.symbol())) {
        return left;
      }
      Optional<Parsed> right = product(skip(operator.to(), limit), limit);
      Optional<Parsed> days = days(left.get(), operator, right);
      if (days.isPresent()) {
        return days;
      }
      if (right.isEmpty() || !isNumber(left.get().expr()) || !isNumber(right.get().expr())) {
        return left;
      }
      left = Optional.of(joined(left.get(), operator, right.get()));
    }
    return left;
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
    Optional<Parsed> left = term(from, limit);
    while (left.isPresent()) {
      Operator operator = operator(left.get().to(), limit);
      if (operator == null || !PRODUCTS.contains(operator.symbol())) {
        return left;
      }
      Optional<Parsed> right = term(skip(operator.to(), limit), limit);
      if (right.isEmpty() || !isNumber(left.get().expr()) || !isNumber(right.get().expr())) {
        return left;
      }
      left = Optional.of(joined(left.get(), operator, right.get()));
    }
    return left;
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

  private record Operator(int to, String symbol) {}

  private Operator operator(int at, int limit) {
    Text text = draft.text();
    if (at >= limit) {
      return null;
    }
    boolean by = text.is(at + 1, "by");
    if (by && (text.is(at, "divided") || text.is(at, "multiplied"))) {
      return new Operator(at + 2, text.is(at, "divided") ? "/" : "*");
    }
    Token token = text.at(at);
    String symbol =
        token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.SYMBOL
            ? OPERATORS.get(token.norm())
            : null;
    return symbol == null ? null : new Operator(at + 1, symbol);
  }

  private int skip(int from, int limit) {
    int i = from;
    while (i < limit
        && draft.text().at(i).isWord()
        && SKIPPED.contains(draft.text().at(i).norm())) {
      i++;
    }
    return i;
  }

  /** A value without operators, with what is said of it afterwards. */
  private Optional<Parsed> term(int from, int limit) {
    Optional<Parsed> plain = plain(from, limit);
    return plain.map(value -> Afterthoughts.of(draft, value, limit));
  }

  private Optional<Parsed> plain(int from, int limit) {
    if (from >= limit) {
      return Optional.empty();
    }
    if (draft.text().is(from, "(")) {
      int close = draft.text().afterBracket(from);
      return at(from + 1, close - 1)
          .filter(inner -> inner.to() == close - 1)
          .map(inner -> new Parsed(from, close, inner.expr()));
    }
    for (ValueForm form : FORMS) {
      Optional<Parsed> parsed = form.at(draft, from, limit);
      if (parsed.isPresent()) {
        return parsed;
      }
    }
    return Literals.at(draft.text(), from, limit);
  }
}
