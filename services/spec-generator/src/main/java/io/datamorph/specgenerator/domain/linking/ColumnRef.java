package io.datamorph.specgenerator.domain.linking;

import io.datamorph.spec.catalogue.CatalogueColumn;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.type.DataType;
import java.util.Objects;

/** A column of a table of the catalogue. */
public record ColumnRef(CatalogueTable table, CatalogueColumn column) {

  public ColumnRef {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(column, "column");
  }

  public String name() {
    return column.name();
  }

  public DataType type() {
    return column.type();
  }

  /** Whether its values can be added up. */
  public boolean isNumber() {
    return switch (column.type()) {
      case DataType.Int n -> true;
      case DataType.BigInt n -> true;
      case DataType.Decimal n -> true;
      case DataType.Double64 n -> true;
      case DataType.Bool other -> false;
      case DataType.Text other -> false;
      case DataType.Date other -> false;
      case DataType.Timestamp other -> false;
      case DataType.TimestampTz other -> false;
      case DataType.Uuid other -> false;
      case DataType.Json other -> false;
      case DataType.Bytes other -> false;
      case DataType.ArrayOf other -> false;
    };
  }

  public boolean isText() {
    return column.type() instanceof DataType.Text;
  }

  public boolean isFlag() {
    return column.type() instanceof DataType.Bool;
  }

  /** A date or a timestamp. */
  public boolean isTime() {
    return column.type() instanceof DataType.Date || isTimestamp();
  }

  public boolean isTimestamp() {
    return column.type() instanceof DataType.Timestamp
        || column.type() instanceof DataType.TimestampTz;
  }

  /** Whether it alone identifies a row. */
  public boolean isKey() {
    return table.primaryKey().equals(java.util.List.of(name()));
  }

  public String display() {
    return table.name().table() + "." + name();
  }
}
