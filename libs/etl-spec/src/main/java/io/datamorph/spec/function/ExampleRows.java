package io.datamorph.spec.function;

import io.datamorph.spec.type.DataType;
import java.util.List;

/** The rows that the examples of aggregates and window functions are computed over. */
public final class ExampleRows {

  /** The table's name in the schema public. */
  public static final String TABLE = "sales";

  /** A column of the table. */
  public record Field(String name, DataType type) {}

  public static final List<Field> FIELDS =
      List.of(
          new Field("id", new DataType.Int()),
          new Field("day", new DataType.Date()),
          new Field("region", new DataType.Text()),
          new Field("units", new DataType.Int()),
          new Field("amount", new DataType.Decimal(10, 2)),
          new Field("weight", new DataType.Double64()),
          new Field("paid", new DataType.Bool()));

  /** A cell a field, as text; {@code NULL} for no value. */
  public static final List<List<String>> ROWS =
      List.of(
          List.of("1", "2024-01-31", "north", "3", "10.00", "1.5", "true"),
          List.of("2", "2024-02-29", "north", "1", "20.50", "2.5", "false"),
          List.of("3", "2024-02-29", "south", "2", "5.25", "NULL", "true"),
          List.of("4", "2024-03-01", "south", "2", "NULL", "4", "NULL"));

  private ExampleRows() {}
}
