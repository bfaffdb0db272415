package io.datamorph.bench;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueColumn;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.ForeignKey;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A catalogue of many tables in a chain: each one refers to the one before. */
final class LargeCatalogue {

  private static final List<DataType> TYPES =
      List.of(
          new DataType.Text(),
          new DataType.Decimal(12, 2),
          new DataType.Int(),
          new DataType.Date(),
          new DataType.Bool());

  private LargeCatalogue() {}

  /** Tables {@code t0, t1, ...} with {@code id}, {@code parent_id} and {@code c2, c3, ...}. */
  static Catalogue of(int tables, int columns) {
    List<CatalogueTable> all = new ArrayList<>();
    for (int number = 0; number < tables; number++) {
      all.add(table(number, columns));
    }
    return new Catalogue("warehouse", all);
  }

  private static CatalogueTable table(int number, int columns) {
    List<CatalogueColumn> all = new ArrayList<>();
    all.add(column("id", new DataType.Int(), false));
    all.add(column("parent_id", new DataType.Int(), false));
    for (int index = 2; index < columns; index++) {
      all.add(column("c" + index, TYPES.get(index % TYPES.size()), true));
    }
    List<ForeignKey> parent =
        number == 0
            ? List.of()
            : List.of(
                new ForeignKey(
                    List.of("parent_id"),
                    new TableName("public", "t" + (number - 1)),
                    List.of("id")));
    return new CatalogueTable(
        new TableName("public", "t" + number),
        Optional.empty(),
        all,
        List.of("id"),
        List.of(),
        parent,
        1000,
        false);
  }

  private static CatalogueColumn column(String name, DataType type, boolean nullable) {
    return new CatalogueColumn(name, type, type.display(), nullable, Optional.empty());
  }
}
