package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the name of an output as a phrase: {@code avg_unit_price} -> average unit price. */
final class NameReader {

  private final Draft draft;

  NameReader(Draft draft) {
    this.draft = draft;
  }

  /**
   * {@code unexcused_count}, {@code arrived_shipments}: how many rows there are of which that is
   * so.
   */
  private static Optional<Expr> described(Draft shadow, Text words) {
    int from = CountNames.isCount(words.at(0).norm()) ? 1 : 0;
    return Adjectives.at(shadow, from, words.size())
        .flatMap(
            found ->
                rows(found)
                    .filter(table -> areCounted(shadow, words, found.to(), table, from == 1))
                    .map(
                        table ->
                            Conditional.restrict(
                                Expr.rows(Optional.of(table)), found.condition())));
  }

  private static Optional<CatalogueTable> rows(Found adjective) {
    Set<CatalogueTable> tables = Exprs.tables(adjective.condition());
    return tables.size() == 1 ? tables.stream().findFirst() : Optional.empty();
  }

  /** The rest of the name is that of the rows, or says that they are counted. */
  private static boolean areCounted(
      Draft shadow, Text words, int at, CatalogueTable table, boolean counted) {
    int noun =
        People.at(shadow, at, words.size())
            .filter(who -> who.table().equals(table))
            .map(People.Who::to)
            .orElse(at);
    boolean count = noun + 1 == words.size() && CountNames.isCount(words.at(noun).norm());
    return count || noun == words.size() && (counted || noun > at);
  }

  /** The aggregate or window that the name speaks of. */
  Optional<Expr> read(String name) {
    if (name.equals("headcount")) {
      return People.persons(draft).map(table -> Expr.rows(Optional.of(table)));
    }
    List<String> said = SpokenName.of(name);
    Text words = new Text(String.join(" ", said));
    Draft shadow = new Draft(words, draft.links(), draft.findings());
    // In the request, but not spoken of here.
    draft.scope().forEach(shadow::bringIn);
    draft.outputs.stream().filter(o -> !o.name().equals(name)).forEach(shadow.outputs::add);
    shadow.groups.addAll(draft.groups);
    Optional<Expr> described = described(shadow, words);
    if (described.isPresent()) {
      return described;
    }
    Optional<Parsed> parsed = shadow.values().at(0, words.size());
    return parsed
        .filter(p -> p.to() == words.size())
        .map(Parsed::expr)
        .filter(expr -> Exprs.hasAggregate(expr) || Exprs.hasWindow(expr))
        .or(() -> ofPart(said))
        .or(() -> ofRows(said));
  }

  /** {@code samples_total}: of samples nothing but their number can be added up. */
  private Optional<Expr> ofRows(List<String> said) {
    if (said.size() < 2 || !said.getFirst().equals("total")) {
      return Optional.empty();
    }
    return draft
        .links()
        .tables()
        .named(said.subList(1, said.size()), 0, 0)
        .map(mention -> mention.tables().stream().filter(draft.scope()::contains).toList())
        .filter(tables -> tables.size() == 1 && !Money.isIn(draft, tables.getFirst()))
        .map(tables -> Expr.rows(Optional.of(tables.getFirst())));
  }

  /** {@code avg_value}: the only figure whose name has the word. */
  private Optional<Expr> ofPart(List<String> said) {
    Optional<String> function = AggregateWords.function(said.getFirst());
    List<String> rest = said.stream().skip(1).map(Words::canonical).toList();
    if (function.isEmpty() || rest.isEmpty()) {
      return Optional.empty();
    }
    List<ColumnRef> columns =
        draft.scope().stream()
            .flatMap(table -> draft.links().schema().columns(table).stream())
            .filter(c -> c.isNumber() && !c.isKey() && !draft.links().joins().isReference(c))
            .filter(c -> draft.links().schema().words(c).containsAll(rest))
            .toList();
    return columns.size() == 1
        ? Optional.of(Expr.agg(function.get(), new Expr.Col(columns.getFirst())))
        : Optional.empty();
  }
}
