package io.datamorph.spec.check;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.document.Source;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.SourceColumn;
import io.datamorph.spec.typed.TypedSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the tables that a spec reads. */
record SourceChecker(Catalogue catalogue, Findings findings) {

  Optional<TypedSource> check(Source source, String path) {
    if (!connection(source.connection(), path + ".connection")) {
      return Optional.empty();
    }
    Optional<CatalogueTable> table = find(source.table());
    if (table.isEmpty()) {
      findings.add(
          Code.UNKNOWN_TABLE,
          path + ".table",
          "The connection \""
              + catalogue.connection()
              + "\" has no table \""
              + source.table().display()
              + "\".",
          near(source.table()));
    }
    return table.map(found -> typed(source, found));
  }

  /** Whether the catalogue describes the connection. */
  boolean connection(String connection, String path) {
    boolean known = connection.equals(catalogue.connection());
    if (!known) {
      findings.add(
          Code.UNKNOWN_CONNECTION,
          path,
          "There is no connection \""
              + connection
              + "\" here; this spec is checked against \""
              + catalogue.connection()
              + "\".",
          Optional.of(catalogue.connection()));
    }
    return known;
  }

  /** The table of exactly this name, or the only one of this name in any case. */
  Optional<CatalogueTable> find(TableName name) {
    Optional<CatalogueTable> exact = catalogue.table(name);
    if (exact.isPresent()) {
      return exact;
    }
    List<CatalogueTable> others =
        catalogue.tables().stream()
            .filter(table -> table.name().display().equalsIgnoreCase(name.display()))
            .toList();
    return others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
  }

  private Optional<String> near(TableName name) {
    List<TableName> names = catalogue.tables().stream().map(CatalogueTable::name).toList();
    Optional<String> elsewhere =
        names.stream()
            .filter(other -> other.table().equalsIgnoreCase(name.table()))
            .map(TableName::display)
            .findFirst();
    return elsewhere
        .or(() -> Near.to(name.display(), names.stream().map(TableName::display).toList()))
        .or(() -> nearTable(name, names));
  }

  private static Optional<String> nearTable(TableName name, List<TableName> names) {
    Set<String> tables = names.stream().map(TableName::table).collect(Collectors.toSet());
    return Near.to(name.table(), tables)
        .flatMap(table -> names.stream().filter(other -> other.table().equals(table)).findFirst())
        .map(TableName::display);
  }

  private static TypedSource typed(Source source, CatalogueTable table) {
    List<Column> columns =
        table.columns().stream()
            .map(
                column ->
                    new Column(
                        Optional.empty(),
                        column.name(),
                        column.name(),
                        column.type(),
                        column.nullable(),
                        Set.of(new SourceColumn(source.connection(), table.name(), column.name()))))
            .toList();
    return new TypedSource(source.name(), source.connection(), table.name(), columns);
  }
}
