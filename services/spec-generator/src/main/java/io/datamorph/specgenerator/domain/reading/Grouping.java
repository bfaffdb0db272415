package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.Optional;

/** What the rows of the result stand for. */
sealed interface Grouping {

  /** One row a thing of this table. */
  record ByTable(CatalogueTable table) implements Grouping {}

  /** One row a value. */
  record ByColumn(ColumnRef column) implements Grouping {}

  /** One row a day, month...; of which date may be left open. */
  record ByPeriod(Period period, Optional<ColumnRef> of) implements Grouping {}

  /** One row a value of an output column that is defined elsewhere. */
  record ByOutput(String name) implements Grouping {}

  /** A stretch of the calendar. */
  enum Period {
    HOUR,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR
  }
}
