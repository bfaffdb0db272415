package io.datamorph.gluescript;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueColumn;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The database's own words for the types of source columns, as far as a catalogue tells. */
record NativeTypes(Optional<Catalogue> catalogue) {

  /** Fixed-length text, which the database pads with blanks that are not part of the value. */
  private static final Pattern PADDED =
      Pattern.compile("(character|char|bpchar|pg_catalog\\.bpchar)( ?\\([0-9]+\\))?");

  Optional<CatalogueColumn> of(TypedSource source, Column column) {
    return catalogue
        .filter(known -> known.connection().equals(source.connection()))
        .flatMap(known -> known.table(source.table()))
        .flatMap(table -> table.column(column.id()));
  }

  static boolean isPadded(CatalogueColumn column) {
    return PADDED.matcher(words(column)).matches();
  }

  static boolean is(Optional<CatalogueColumn> column, String... types) {
    return column.map(NativeTypes::words).filter(List.of(types)::contains).isPresent();
  }

  private static String words(CatalogueColumn column) {
    return column.nativeType().toLowerCase(Locale.ROOT).replace(", ", ",").strip();
  }
}
