package io.datamorph.specgenerator.domain.planning;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.linking.Joins;
import java.util.LinkedHashSet;
import java.util.Set;

/** Tables whose rows are added up or counted, each row once. */
final class Measured {

  private Measured() {}

  static Set<CatalogueTable> tables(Expr expr, Joins joins) {
    Set<CatalogueTable> measured = new LinkedHashSet<>();
    Exprs.all(expr)
        .filter(Measured::countsEachRow)
        .forEach(part -> measured.addAll(detailed(of(part), joins)));
    return measured;
  }

  /** What is computed of a row and of those it refers to belongs to that row. */
  private static Set<CatalogueTable> detailed(Set<CatalogueTable> tables, Joins joins) {
    return tables.stream()
        .filter(
            table ->
                tables.stream().allMatch(other -> joins.path(table, other, Set.of()).isPresent()))
        .findFirst()
        .map(Set::of)
        .orElse(tables);
  }

  private static boolean countsEachRow(Expr part) {
    return part instanceof Expr.Agg agg
        && !agg.distinct()
        && !agg.function().equals("min")
        && !agg.function().equals("max");
  }

  /** What is aggregated; the conditions may be about what the rows refer to. */
  private static Set<CatalogueTable> of(Expr part) {
    Set<CatalogueTable> tables = new LinkedHashSet<>();
    if (part instanceof Expr.Agg agg) {
      agg.arguments().forEach(argument -> tables.addAll(Exprs.tables(argument)));
    }
    return tables;
  }
}
