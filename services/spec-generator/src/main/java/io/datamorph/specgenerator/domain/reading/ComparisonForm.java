package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code unit price above 100}, {@code at least 4 reviews}, {@code 500 dollars or more}. */
final class ComparisonForm implements ConditionForm {

  private record Comparator(String operator, List<Phrase> phrases) {}

  private static final List<Comparator> COMPARATORS =
      List.of(
          new Comparator(
              ">=",
              Phrase.all(
                  "of|is|are|was? at least",
                  "no less|fewer|lower than",
                  "not less|fewer|below than?",
                  "minimum of",
                  ">=",
                  "starting at|from",
                  "greater than or equal to?")),
          new Comparator(
              "<=",
              Phrase.all(
                  "of|is|are|was? at most",
                  "no|not more|greater|higher|over|above than?",
                  "maximum of",
                  "<=",
                  "up to",
                  "less than or equal to?")),
          new Comparator(
              ">",
              Phrase.all(
                  "is|are|was|of? above|over|exceeding|exceeds|beyond",
                  "is|are|was|of? more|greater|higher|larger|bigger|longer than",
                  ">")),
          new Comparator(
              "<",
              Phrase.all(
                  "is|are|was|of? below|under",
                  "is|are|was|of? less|fewer|lower|smaller|cheaper|shorter than",
                  "<")),
          new Comparator(
              "<>", Phrase.all("is|are|was? not equal to?", "<>", "other than", "is|are|was not")),
          new Comparator(
              "=", Phrase.all("equals|equal to?", "is|are exactly", "=", "is|are|was", "exactly")));

  private static final Map<String, String> POSTFIX =
      Map.of(
          "more", ">=", "above", ">=", "higher", ">=", "over", ">=", "up", ">=", "less", "<=",
          "fewer", "<=", "below", "<=", "lower", "<=");

  private static final String UNITS = "dollars?|usd|euros?|eur|pounds?|gbp|percent|units?|points?";

  private record Value(int to, Expr expr) {}

  @Override
  public Optional<Found> at(Draft draft, int index) {
    Text text = draft.text();
    if (!text.isFree(index)) {
      return Optional.empty();
    }
    return between(draft, index).or(() -> compared(draft, index)).or(() -> postfix(draft, index));
  }

  private static Optional<Found> compared(Draft draft, int index) {
    Text text = draft.text();
    int longest = -1;
    String operator = null;
    for (Comparator comparator : COMPARATORS) {
      int end = Phrase.longest(comparator.phrases(), text.tokens(), index);
      if (end > longest) {
        longest = end;
        operator = comparator.operator();
      }
    }
    if (longest < 0) {
      return Optional.empty();
    }
    int valueAt = text.is(longest, "the") ? longest + 1 : longest;
    Optional<Value> value = value(draft, valueAt);
    String found = operator;
    return value.flatMap(v -> condition(draft, index, found, v));
  }

  private static Optional<Value> value(Draft draft, int at) {
    Text text = draft.text();
    if (at >= text.size()) {
      return Optional.empty();
    }
    Token token = text.at(at);
    if (token.kind() == Token.Kind.NUMBER) {
      int end = at + 1;
      boolean unit = end < text.size() && (text.is(end, "%") || text.at(end).norm().matches(UNITS));
      return Optional.of(new Value(unit ? end + 1 : end, new Expr.Lit(token.norm())));
    }
    if (token.kind() == Token.Kind.STRING) {
      return Optional.of(new Value(at + 1, Expr.text(token.norm())));
    }
    if (token.isWord() && Words.number(token.norm()).isPresent()) {
      return Optional.of(
          new Value(at + 1, new Expr.Lit(String.valueOf(Words.number(token.norm()).getAsInt()))));
    }
    return Optional.empty();
  }

  private static Optional<Found> condition(Draft draft, int index, String operator, Value value) {
    Optional<Subject> before = Subject.before(draft, index);
    if (before.isPresent() && fits(before.get().expr(), value.expr())) {
      return Optional.of(
          new Found(
              before.get().from(),
              value.to(),
              new Expr.Op(operator, before.get().expr(), value.expr())));
    }
    boolean number = value.expr() instanceof Expr.Lit lit && !lit.text().startsWith("'");
    if (!number || operator.equals("=")) {
      return Optional.empty();
    }
    Optional<Subject> counted = Subject.countedAfter(draft, value.to());
    if (counted.isPresent()) {
      return Optional.of(
          new Found(
              relative(draft, index),
              counted.get().to(),
              new Expr.Op(operator, counted.get().expr(), value.expr())));
    }
    return Subject.onlyMeasure(draft, index)
        .map(expr -> new Found(index, value.to(), new Expr.Op(operator, expr, value.expr())));
  }

  /** {@code who wrote at least}: the verb says no more than that the things are theirs. */
  private static int relative(Draft draft, int index) {
    Text text = draft.text();
    boolean verb =
        index >= 2
            && text.isFree(index - 2, index)
            && text.at(index - 1).isWord()
            && !text.at(index - 1).norm().matches("not|never|no")
            && (text.is(index - 2, "who")
                || text.is(index - 2, "that")
                || text.is(index - 2, "which"));
    return verb ? index - 2 : text.is(index - 1, "with") ? index - 1 : index;
  }

  /** Text is not compared with a number. */
  private static boolean fits(Expr subject, Expr value) {
    boolean text = value instanceof Expr.Lit lit && lit.text().startsWith("'");
    return !(subject instanceof Expr.Col col) || fits(col.ref(), text);
  }

  private static boolean fits(ColumnRef column, boolean text) {
    return text ? column.isText() : column.isNumber();
  }

  private static Optional<Found> between(Draft draft, int index) {
    Text text = draft.text();
    int at = text.is(index, "is") || text.is(index, "are") ? index + 1 : index;
    if (!text.is(at, "between")) {
      return Optional.empty();
    }
    Optional<Value> low = value(draft, at + 1);
    Optional<Value> high =
        low.filter(v -> text.is(v.to(), "and")).flatMap(v -> value(draft, v.to() + 1));
    Optional<Subject> subject = Subject.before(draft, index);
    if (high.isEmpty() || subject.isEmpty()) {
      return Optional.empty();
    }
    Expr expr = subject.get().expr();
    return Optional.of(
        new Found(
            subject.get().from(),
            high.get().to(),
            Expr.and(
                new Expr.Op(">=", expr, low.get().expr()),
                new Expr.Op("<=", expr, high.get().expr()))));
  }

  private static Optional<Found> postfix(Draft draft, int index) {
    Text text = draft.text();
    Optional<Value> value =
        text.at(index).kind() == Token.Kind.NUMBER ? value(draft, index) : Optional.empty();
    if (value.isEmpty()) {
      return Optional.empty();
    }
    int or = value.get().to();
    boolean joint = text.is(or, "or") || text.is(or, "and");
    String operator = joint && or + 1 < text.size() ? POSTFIX.get(text.at(or + 1).norm()) : null;
    if (operator == null) {
      return Optional.empty();
    }
    return Subject.before(draft, index)
        .filter(s -> fits(s.expr(), value.get().expr()))
        .map(s -> new Found(s.from(), or + 2, new Expr.Op(operator, s.expr(), value.get().expr())));
  }
}
