package io.datamorph.specgenerator.domain.planning;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.intent.Intent;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import io.datamorph.specgenerator.domain.linking.Schema;
import java.util.List;
import java.util.Optional;

/** Counts rows of a table once each, wherever the join makes more of them. */
final class Counting {

  private final Schema schema;
  private final Intent intent;
  private final CatalogueTable base;

  Counting(Schema schema, Intent intent, CatalogueTable base) {
    this.schema = schema;
    this.intent = intent;
    this.base = base;
  }

  Expr in(Expr expr) {
    return Exprs.replace(expr, part -> part instanceof Expr.Rows rows ? counted(rows) : part);
  }

  /** Rows of the table from which all others are reached are counted as they are. */
  private Expr counted(Expr.Rows rows) {
    if (rows.of().isEmpty()) {
      return rows;
    }
    boolean isBase = rows.of().get().equals(base);
    boolean partners = !intent.reads().keptWhole().isEmpty();
    Optional<ColumnRef> key = schema.key(rows.of().get());
    return isBase && !partners || key.isEmpty()
        ? new Expr.Rows(Optional.empty(), rows.where())
        : new Expr.Agg("count", List.of(new Expr.Col(key.get())), !isBase, rows.where(), List.of());
  }
}
