package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.language.Phrase;
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
          new QuestionForm(),
          new CountForm(),
          new ConcatenationForm(),
          new PercentileForm(),
          new ComparedForm(),
          new GroupAggregateForm(),
          new AggregateForm(),
          new DatePartForm(),
          new TextPartForm(),
          new OutputForm(),
          new ColumnForm());

  private static final Set<String> SKIPPED =
      Set.of(
          "the", "a", "an", "their", "its", "his", "her", "plain", "simple", "overall", "just",
          "as", "own", "exact", "current");

  private static final List<Phrase> PERCENT =
      Phrase.all("in|as percent|%", "as a? percentage", "in percentage");

  private record Key(int from, int limit) {}

  private static final List<Phrase> SUMMED = Phrase.all(",? summed|added up", ",? all? in total");

  private final Draft draft;
  private final Arithmetic arithmetic;
  private final Map<Key, Optional<Parsed>> known = new HashMap<>();

  ValueGrammar(Draft draft) {
    this.draft = draft;
    this.arithmetic = new Arithmetic(draft, this::skip, this::term);
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
      before =
          arithmetic
              .at(from, limit)
              .map(value -> inPercent(value, limit))
              .map(value -> summed(value, limit));
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

  /** {@code quantity times price, summed up}. */
  private Parsed summed(Parsed value, int limit) {
    int end = Phrase.longest(SUMMED, draft.text().tokens(), value.to());
    boolean made = value.expr() instanceof Expr.Op && !Exprs.hasAggregate(value.expr());
    return made && end > 0 && end <= limit
        ? new Parsed(value.from(), end, Expr.agg("sum", value.expr()))
        : value;
  }

  private static boolean isHundredfold(Expr expr) {
    return expr instanceof Expr.Op op
        && op.operator().equals("*")
        && op.left() instanceof Expr.Lit lit
        && lit.text().startsWith("100");
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
