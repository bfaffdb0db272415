package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Matching;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;
import java.util.Optional;

/** {@code unit price above 100}, {@code total of 500 dollars or more}, {@code score > average}. */
final class ComparisonForm implements ConditionForm {

  @Override
  public Optional<Found> at(Draft draft, int from, int limit) {
    Optional<Parsed> value = subject(draft, from, limit);
    return value.flatMap(subject -> said(draft, from, subject, limit));
  }

  /** A value that varies from row to row, or from group to group. */
  private static Optional<Parsed> subject(Draft draft, int from, int limit) {
    return draft
        .values()
        .at(from, limit)
        .filter(value -> !(value.expr() instanceof Expr.Lit))
        .or(() -> output(draft, from, limit));
  }

  /** A figure that shares its name with a column of a source. */
  private static Optional<Parsed> output(Draft draft, int from, int limit) {
    return OutputPhrase.at(draft, from, limit)
        .map(phrase -> new Parsed(from, phrase.to(), new Expr.Out(phrase.output().name())));
  }

  private static Optional<Found> said(Draft draft, int from, Parsed subject, int limit) {
    Text text = draft.text();
    int at = subject.to();
    while (at < limit && text.at(at).isWord() && isJoint(text, at)) {
      at++;
    }
    int start = at;
    Optional<Found> plain = RangePhrase.of(draft, subject.expr(), start, limit);
    Optional<Found> copula =
        start > subject.to()
            ? RangePhrase.of(draft, subject.expr(), start - 1, limit)
            : Optional.<Found>empty();
    return plain
        .or(() -> copula)
        .filter(
            found -> !Operand.isReference(draft, subject.expr()) || isEquality(found.condition()))
        .map(
            found ->
                new Found(
                    from,
                    found.to(),
                    levelled(draft, subject, besideRows(subject, found.condition()))));
  }

  /** {@code price above the average price}: of all rows, beside each of them. */
  private static Expr besideRows(Parsed subject, Expr condition) {
    return subject.expr() instanceof Expr.Col
        ? Exprs.replace(
            condition,
            part -> part instanceof Expr.Agg agg ? GroupAggregateForm.over(agg, List.of()) : part)
        : condition;
  }

  private static boolean isEquality(Expr condition) {
    return condition instanceof Expr.Op op && op.operator().matches("=|<>");
  }

  private static boolean isJoint(Text text, int at) {
    String word = text.at(at).norm();
    return Lexicon.isCopula(word)
        || Matching.all(word, "that|which|of|a|an|the|amounts|to|with|who|lies|still|currently")
            && !text.is(at + 1, "below");
  }

  /** Where rows are grouped, a column may share its name with the figure computed of it. */
  private static Expr levelled(Draft draft, Parsed subject, Expr condition) {
    return Levels.settle(draft, subject, condition);
  }
}
