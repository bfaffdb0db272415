package io.datamorph.specgenerator.domain.intent;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.List;

/**
 * Tables whose rows are put one under the other, column by column of the same name.
 *
 * @param distinct whether equal rows count once
 * @param keys a row of a later table is taken only where the first has none with these values
 */
public record Stack(List<CatalogueTable> tables, boolean distinct, List<ColumnRef> keys) {

  public Stack {
    tables = List.copyOf(tables);
    keys = List.copyOf(keys);
  }
}
