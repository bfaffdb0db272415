package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.List;
import java.util.Optional;

/**
 * What is counted: {@code different customers}, {@code unpaid fines}, {@code visits with status
 * done}.
 *
 * @param count their number
 * @param table whose rows they are, if they are rows of one
 */
record Things(int from, int to, Expr count, Optional<CatalogueTable> table) {

  private static final int SURE = 82;
  private static final List<Phrase> DISTINCT = Phrase.all("different|distinct|unique");
  private static final List<Phrase> ROWS =
      Phrase.all(
          "rows|records|entries|lines|times|occurrences|cases",
          "them|those|these|such",
          "of? them|those|these|such");

  static Optional<Things> at(Draft draft, int at, int limit) {
    int start = draft.links().skipArticles(draft.text(), at);
    draft.suchRows |= isSuch(draft, at, start);
    int distinct = Phrase.longest(DISTINCT, draft.text().tokens(), start);
    int from = distinct < 0 ? start : draft.links().skipArticles(draft.text(), distinct);
    if (from >= limit) {
      return Optional.empty();
    }
    return explained(draft, at, from, limit)
        .or(() -> described(draft, at, from, limit))
        .or(() -> noun(draft, at, from, limit, distinct >= 0))
        .map(things -> restricted(draft, things, limit));
  }

  /** {@code current enrolments (dropped_on is null)}: the brackets say what the adjective means. */
  private static Optional<Things> explained(Draft draft, int at, int from, int limit) {
    Text text = draft.text();
    int noun = draft.mentionAt(from).isPresent() ? from : from + 1;
    Optional<Things> plain = noun < limit ? noun(draft, at, noun, limit, false) : Optional.empty();
    int open = plain.map(Things::to).orElse(limit);
    if (plain.isEmpty() || plain.get().table().isEmpty() || !text.is(open, "(") || open >= limit) {
      return Optional.empty();
    }
    int close = text.afterBracket(open);
    return draft
        .conditions()
        .at(open + 1, close - 1)
        .filter(found -> found.to() == close - 1 && close <= limit)
        .map(
            found ->
                new Things(
                    at,
                    close,
                    Conditional.restrict(plain.get().count(), found.condition()),
                    plain.get().table()));
  }

  /** {@code unpaid fines}, {@code delivered shipments}: an adjective tells which of them. */
  private static Optional<Things> described(Draft draft, int at, int from, int limit) {
    Optional<Found> adjective =
        Adjectives.at(draft, from, limit).filter(found -> found.to() < limit);
    return adjective.flatMap(
        found ->
            noun(draft, at, found.to(), limit, false)
                .map(
                    things ->
                        new Things(
                            at,
                            things.to(),
                            Conditional.restrict(things.count(), found.condition()),
                            things.table())));
  }

  private static Optional<Things> noun(Draft draft, int at, int from, int limit, boolean distinct) {
    Text text = draft.text();
    Optional<People.Who> who = People.at(draft, from, limit).filter(w -> !isOwner(draft, w.to()));
    if (who.isPresent()) {
      CatalogueTable table = who.get().table();
      return Optional.of(
          new Things(at, who.get().to(), count(draft, table, distinct), Optional.of(table)));
    }
    Optional<Links.Named> named =
        draft
            .links()
            .columnAt(draft, from, limit)
            .filter(n -> n.score() >= SURE || distinct)
            .filter(n -> distinct || n.refs().stream().noneMatch(ColumnRef::isNumber));
    if (named.isPresent()) {
      return draft
          .links()
          .only(draft, named.get())
          .map(
              column ->
                  new Things(at, named.get().to(), ofColumn(column, distinct), Optional.empty()));
    }
    int rows = distinct ? -1 : Phrase.longest(ROWS, text.tokens(), from);
    if (rows > 0 && rows <= limit) {
      return Optional.of(new Things(at, rows, Expr.rows(Optional.empty()), Optional.empty()));
    }
    return distinct ? Optional.empty() : counted(draft, at, from, limit);
  }

  /** {@code the teacher's name} is not about teachers. */
  private static boolean isOwner(Draft draft, int to) {
    Text text = draft.text();
    boolean possessive = text.at(to - 1).text().matches("(?i).*(['’]s|s['’])");
    return possessive && to < text.size() && text.at(to).isWord();
  }

  /** {@code such visits}: those that were described before. */
  private static boolean isSuch(Draft draft, int from, int to) {
    for (int i = from; i < to; i++) {
      if (draft.text().is(i, "such")) {
        return true;
      }
    }
    return false;
  }

  private static Expr ofColumn(Expr.Col column, boolean distinct) {
    return distinct ? Expr.countDistinct(column) : Expr.agg("count", column);
  }

  /** {@code parcels}, where a column of the result counts them. */
  private static Optional<Things> counted(Draft draft, int at, int from, int limit) {
    return OutputPhrase.at(draft, from, limit)
        .filter(phrase -> RowNouns.isOne(draft, phrase.output()))
        .map(phrase -> new Things(at, phrase.to(), counting(phrase.output()), Optional.empty()));
  }

  private static Expr counting(Output output) {
    return output.expr().isPresent() ? new Expr.Out(output.name()) : Expr.rows(Optional.empty());
  }

  private static Expr count(Draft draft, CatalogueTable table, boolean distinct) {
    Optional<ColumnRef> key = draft.links().schema().key(table);
    return distinct && key.isPresent()
        ? Expr.countDistinct(new Expr.Col(key.get()))
        : Expr.rows(Optional.of(table));
  }

  private static Things restricted(Draft draft, Things things, int limit) {
    boolean rows =
        things.count() instanceof Expr.Rows
            || things.count() instanceof Expr.Agg agg && agg.distinct();
    Optional<Found> condition = rows ? Restriction.at(draft, things.to(), limit) : Optional.empty();
    return condition
        .map(
            found ->
                new Things(
                    things.from(),
                    found.to(),
                    Conditional.restrict(things.count(), found.condition()),
                    things.table()))
        .orElse(things);
  }
}
