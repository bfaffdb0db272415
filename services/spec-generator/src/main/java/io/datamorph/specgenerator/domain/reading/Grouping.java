package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.linking.Joins;
import java.util.List;
import java.util.Optional;

/** What the rows of the result stand for. */
sealed interface Grouping {

  /** One row a thing of this table, in the part it plays. */
  record ByTable(CatalogueTable table, List<Joins.Edge> via) implements Grouping {
    public ByTable {
      via = List.copyOf(via);
    }

    ByTable(CatalogueTable table) {
      this(table, List.of());
    }
  }

  /** One row a value. */
  record ByValue(Expr value) implements Grouping {}

  /** One row a day, month...; of which date may be left open. */
  record ByPeriod(TimeUnit period, Optional<Expr.Col> of) implements Grouping {}

  /** One row a value of an output column that is defined elsewhere. */
  record ByOutput(String name) implements Grouping {}
}
