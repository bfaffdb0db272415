package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.List;
import java.util.Optional;

/**
 * {@code calls over 5 minutes}, {@code lasting 30 to 60 minutes}, {@code with a maximum capacity of
 * 100}: rows are measured by the one number they have in that unit.
 */
final class UnitForm implements ConditionForm {

  private static final List<Phrase> LEADS =
      Phrase.all(
          "that|which? take|takes|taking|took|last|lasts|lasting|lasted|run|runs|running|ran for?",
          "that|which are|is|were|was",
          "with|having a length|duration of",
          "of|for|with");

  private static final List<Phrase> MOST = Phrase.all("with|having a|an maximum|max|maximal");
  private static final List<Phrase> LEAST = Phrase.all("with|having a|an minimum|min|minimal");

  @Override
  public Optional<Found> at(Draft draft, int from, int limit) {
    return bound(draft, MOST, "<=", from, limit)
        .or(() -> bound(draft, LEAST, ">=", from, limit))
        .or(() -> measured(draft, from, limit));
  }

  private static Optional<Found> bound(
      Draft draft, List<Phrase> leads, String operator, int from, int limit) {
    int end = Phrase.longest(leads, draft.text().tokens(), from);
    return end < 0 || end >= limit
        ? Optional.empty()
        : draft
            .links()
            .columnAt(draft, end, limit)
            .filter(named -> named.from() == end)
            .filter(named -> named.refs().stream().allMatch(ColumnRef::isNumber))
            .filter(named -> draft.text().is(named.to(), "of"))
            .flatMap(
                named ->
                    draft
                        .links()
                        .only(draft, named)
                        .flatMap(
                            column ->
                                Operand.constant(draft, column, named.to() + 1, limit)
                                    .map(
                                        value ->
                                            new Found(
                                                from,
                                                value.to(),
                                                new Expr.Op(operator, column, value.expr())))));
  }

  private static Optional<Found> measured(Draft draft, int from, int limit) {
    Text text = draft.text();
    Optional<CatalogueTable> rows = rows(draft, from);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    int lead = Math.max(from, Phrase.longest(LEADS, text.tokens(), from));
    return unitAhead(text, lead, limit)
        .flatMap(unit -> column(draft, rows.get(), unit))
        .flatMap(
            column ->
                RangePhrase.of(draft, column, lead, limit)
                    .filter(found -> namesUnit(text, lead, found.to()))
                    .map(found -> new Found(from, length(text, found.to()), found.condition())));
  }

  /** The rows of which it is said: right before, but for a relative. */
  private static Optional<CatalogueTable> rows(Draft draft, int from) {
    return draft
        .mentionAt(from - 1)
        .filter(m -> draft.text().at(m.to() - 1).norm().endsWith("s"))
        .map(m -> m.table());
  }

  private static Optional<TimeUnit> unitAhead(Text text, int from, int limit) {
    for (int i = from; i < Math.min(limit, from + 8); i++) {
      Optional<TimeUnit> unit = TimeUnit.of(text.at(i)).filter(Elapsed::isExact);
      if (unit.isPresent() && i > from) {
        return unit;
      }
    }
    return Optional.empty();
  }

  private static boolean namesUnit(Text text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (TimeUnit.of(text.at(i)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** {@code 45 minutes long}: the adjective adds nothing. */
  private static int length(Text text, int at) {
    return text.is(at, "long") || text.is(at, "each") ? at + 1 : at;
  }

  /** The one number of the rows that is counted in units of time. */
  private static Optional<Expr> column(Draft draft, CatalogueTable rows, TimeUnit unit) {
    List<Expr> counted =
        draft.links().schema().columns(rows).stream()
            .filter(ColumnRef::isNumber)
            .filter(c -> !c.isKey() && !draft.links().joins().isReference(c))
            .<Expr>map(Expr.Col::new)
            .filter(c -> Operand.unitOf(draft, c).filter(Elapsed::isExact).isPresent())
            .toList();
    return counted.size() == 1 ? Optional.of(counted.getFirst()) : Optional.empty();
  }
}
