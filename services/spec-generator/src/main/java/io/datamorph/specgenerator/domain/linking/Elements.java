package io.datamorph.specgenerator.domain.linking;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueColumn;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.type.DataType;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The elements of arrays, which people speak of like of columns: where a table has {@code tags},
 * each {@code tag} may get a row of its own.
 */
public final class Elements {

  private static final String OF = "element of ";

  private Elements() {}

  /** The catalogue, with a column more for each array that is named in the plural. */
  static Catalogue with(Catalogue catalogue) {
    return new Catalogue(
        catalogue.connection(), catalogue.tables().stream().map(Elements::with).toList());
  }

  private static CatalogueTable with(CatalogueTable table) {
    List<CatalogueColumn> columns = new ArrayList<>(table.columns());
    table.columns().stream()
        .flatMap(Elements::element)
        .filter(element -> columns.stream().noneMatch(c -> c.name().equals(element.name())))
        .forEach(columns::add);
    return columns.size() == table.columns().size()
        ? table
        : new CatalogueTable(
            table.name(),
            table.comment(),
            columns,
            table.primaryKey(),
            table.uniqueKeys(),
            table.foreignKeys(),
            table.rowEstimate(),
            table.createdHere());
  }

  private static Stream<CatalogueColumn> element(CatalogueColumn column) {
    if (!(column.type() instanceof DataType.ArrayOf(var type))) {
      return Stream.of();
    }
    String name = Words.singular(column.name());
    return name.equals(column.name())
        ? Stream.of()
        : Stream.of(new CatalogueColumn(name, type, OF + column.name(), true, Optional.empty()));
  }

  /** The array whose element the column is, if it is one. */
  public static Optional<String> arrayOf(ColumnRef column) {
    String type = column.column().nativeType();
    return type.startsWith(OF) ? Optional.of(type.substring(OF.length())) : Optional.empty();
  }
}
