package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Matching;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import io.datamorph.specgenerator.domain.linking.TableLinker.Mention;
import java.util.List;
import java.util.Optional;

/** {@code payments of $500 or more}: the one amount that the rows have. */
final class AmountForm implements ConditionForm {

  private static final String AMOUNT = "amount|amt|total|value|sum";
  private static final String WHOLE = "total|grand|gross|principal|prin|full";
  private static final String AFTER_AMOUNT =
      "that|which|who|whose|made|paid|from|in|by|and|with|are|is|were|into|to|for|should|only|as|on|per";

  @Override
  public Optional<Found> at(Draft draft, int from, int limit) {
    Text text = draft.text();
    Optional<CatalogueTable> rows =
        draft.mentionAt(from - 1).filter(m -> areRows(text, m)).map(m -> m.table());
    int at = text.is(from, "of") || text.is(from, "for") ? from + 1 : from;
    Optional<Expr> amount = rows.flatMap(table -> amount(draft, table));
    Optional<Found> range = amount.flatMap(column -> range(draft, column, from, at, limit));
    if (range.isPresent()) {
      return range;
    }
    return amount.flatMap(
        column -> {
          Optional<Comparators.Comparator> before = Comparators.at(text, at, limit);
          int start = before.map(c -> c.to()).orElse(at);
          return Operand.constant(draft, column, start, limit)
              .or(() -> OverallAverage.of(draft, column, start, limit))
              .filter(v -> !isYear(v.expr()) && ends(draft, text, v, limit))
              .flatMap(
                  v ->
                      QuantityForm.operator(text, before, v.to(), limit)
                          .filter(c -> !c.operator().matches("=|<>"))
                          .map(
                              c ->
                                  new Found(
                                      from, c.to(), new Expr.Op(c.operator(), column, v.expr()))));
        });
  }

  /** {@code payments between 100 and 500 euros}, {@code of 100 to 500}. */
  private static Optional<Found> range(Draft draft, Expr column, int from, int at, int limit) {
    Text text = draft.text();
    boolean number =
        text.at(Math.min(at + 1, limit - 1)).kind() == Token.Kind.NUMBER
            && (text.is(at, "between") || text.is(at, "from"));
    return number
        ? RangePhrase.of(draft, column, at, limit)
            .filter(f -> f.condition() instanceof Expr.Op op && op.operator().equals("and"))
            .filter(f -> f.to() >= limit || !text.at(f.to()).isWord() || ends(draft, f.to()))
            .filter(f -> !hasYear(f.condition()))
            .map(f -> new Found(from, included(text, f.to()), f.condition()))
        : Optional.empty();
  }

  private static boolean ends(Draft draft, int at) {
    return draft.mentionAt(at).isEmpty()
        && (draft.text().at(at).matches(AFTER_AMOUNT)
            || draft.text().at(at).matches("inclusive|included"));
  }

  /** {@code from 100 to 500 inclusive}. */
  private static int included(Text text, int at) {
    return text.is(at, "inclusive") || text.is(at, "included") ? at + 1 : at;
  }

  private static boolean hasYear(Expr range) {
    return range instanceof Expr.Op op
        && op.left() instanceof Expr.Op low
        && op.right() instanceof Expr.Op high
        && (isYear(low.right()) || isYear(high.right()));
  }

  /** {@code average salary above 500} is said of the average. */
  private static boolean areRows(Text text, Mention mention) {
    boolean figure = false;
    for (int i = Math.max(0, mention.from() - 2); i < mention.from(); i++) {
      String word = text.at(i).isWord() ? text.at(i).norm() : "";
      boolean counted = Matching.all(word, "number|count|many");
      figure |= counted ? isLed(text, i) : AggregateWords.function(word).isPresent();
    }
    return !figure && (text.at(mention.to() - 1).norm().endsWith("s") || isEach(text, mention));
  }

  /** {@code every payment of 500 or more}. */
  private static boolean isEach(Text text, Mention mention) {
    return mention.from() > 0 && text.at(mention.from() - 1).matches("every|each|any");
  }

  /** {@code with a number of payments over 20} is said of their number, and not of each. */
  private static boolean isLed(Text text, int count) {
    for (int i = text.sentenceStart(count); i < count; i++) {
      String word = text.at(i).norm();
      if (text.at(i).isWord()
          && Matching.all(
              word, "with|whose|where|when|if|having|has|have|only|keep|than|drop|skip")) {
        return true;
      }
    }
    return false;
  }

  /** No noun follows that would be counted. */
  private static boolean ends(Draft draft, Text text, Parsed value, int limit) {
    int to = Comparators.after(text, value.to(), limit).map(c -> c.to()).orElse(value.to());
    return to >= limit
        || draft.mentionAt(to).isEmpty()
            && (!text.at(to).isWord() || text.at(to).matches(AFTER_AMOUNT));
  }

  private static boolean isYear(Expr value) {
    return value instanceof Expr.Lit lit && lit.text().matches("(19|20)\\d\\d");
  }

  private static Optional<Expr> amount(Draft draft, CatalogueTable table) {
    List<ColumnRef> amounts =
        draft.links().schema().columns(table).stream()
            .filter(ColumnRef::isNumber)
            .filter(c -> Words.parts(c.name()).getLast().matches(AMOUNT))
            .toList();
    return amounts.size() == 1 && isOwn(draft, amounts.getFirst())
        ? Optional.of(new Expr.Col(amounts.getFirst()))
        : Optional.empty();
  }

  /** {@code loan_amount} is what a loan is of, {@code fine_amount} is not. */
  private static boolean isOwn(Draft draft, ColumnRef amount) {
    List<String> parts = Words.parts(amount.name());
    return parts.subList(0, parts.size() - 1).stream()
        .allMatch(
            part ->
                part.matches(WHOLE)
                    || draft
                        .links()
                        .schema()
                        .words(amount.table())
                        .contains(Words.canonical(part)));
  }
}
