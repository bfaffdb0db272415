package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.Set;

/**
 * Whether something is a property of the rows of a table: a column of theirs, or of what they refer
 * to.
 */
final class Reach {

  private Reach() {}

  static boolean isOf(Draft draft, CatalogueTable table, ColumnRef column) {
    return draft.links().joins().path(table, column.table(), Set.of()).isPresent();
  }

  static boolean isOf(Draft draft, CatalogueTable table, CatalogueTable other) {
    return draft.links().joins().path(table, other, Set.of()).isPresent();
  }

  private static boolean isOf(Draft draft, CatalogueTable table, Expr.Col col) {
    return col.via().isEmpty()
        ? isOf(draft, table, col.ref())
        : isOf(draft, table, col.via().getFirst().from());
  }

  static boolean covers(Draft draft, CatalogueTable table, Expr expr) {
    return !Exprs.hasAggregate(expr)
        && Exprs.all(expr, Expr.Col.class).stream().allMatch(col -> isOf(draft, table, col));
  }
}
