package io.datamorph.spec.catalogue;

import io.datamorph.spec.type.DataType;
import java.util.Objects;
import java.util.Optional;

/**
 * A column of a database table.
 *
 * @param nativeType the type in the database's own words, such as {@code numeric(12,2)}
 */
public record CatalogueColumn(
    String name, DataType type, String nativeType, boolean nullable, Optional<String> comment) {

  public CatalogueColumn {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(nativeType, "nativeType");
    Objects.requireNonNull(comment, "comment");
  }

  /** By the name alone, as with tables. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
