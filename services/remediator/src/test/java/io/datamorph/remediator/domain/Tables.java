package io.datamorph.remediator.domain;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueColumn;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.type.DataTypes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tables of catalogues. */
final class Tables {

  private Tables() {}

  static Catalogue catalogue(CatalogueTable... tables) {
    return new Catalogue("warehouse", List.of(tables));
  }

  /** Each column as {@code name type}. */
  static CatalogueTable table(String name, String... columns) {
    return new CatalogueTable(
        new TableName("public", name),
        Optional.empty(),
        Stream.of(columns).map(words -> column(words.split(" ", 2))).toList(),
        List.of(),
        List.of(),
        List.of(),
        -1,
        false);
  }

  private static CatalogueColumn column(String[] words) {
    return new CatalogueColumn(
        words[0], DataTypes.parse(words[1]).orElseThrow(), words[1], true, Optional.empty());
  }
}
