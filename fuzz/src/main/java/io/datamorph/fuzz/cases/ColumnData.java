package io.datamorph.fuzz.cases;

import io.datamorph.spec.catalogue.CatalogueColumn;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.type.DataTypes;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A column of a table.
 *
 * @param nativeType in PostgreSQL's words, such as {@code character varying(20)}
 */
public record ColumnData(String name, String nativeType, boolean nullable) {

  private static final Pattern TEXT =
      Pattern.compile("(character|character varying|char|varchar)\\s*\\(\\d+\\)");

  public ColumnData {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(nativeType, "nativeType");
  }

  /** What the language calls the type. */
  public DataType type() {
    if (TEXT.matcher(nativeType).matches()) {
      return new DataType.Text();
    }
    return switch (nativeType) {
      case "real" -> new DataType.Double64();
      case "numeric" -> new DataType.Decimal(38, 18);
      default ->
          DataTypes.parse(nativeType)
              .orElseThrow(() -> new IllegalArgumentException("no type " + nativeType));
    };
  }

  CatalogueColumn inCatalogue() {
    return new CatalogueColumn(name, type(), nativeType, nullable, Optional.empty());
  }
}
