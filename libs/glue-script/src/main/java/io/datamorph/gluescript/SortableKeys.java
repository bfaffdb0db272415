package io.datamorph.gluescript;

import io.datamorph.spec.document.OrderKey;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedOrderKey;
import java.util.ArrayList;
import java.util.List;

/**
 * An order as fields of a struct: Spark sorts structs field by field, each ascending with NULL
 * first, so a key that runs otherwise is turned over or has a field before it.
 *
 * @param fields the struct's fields
 * @param descending whether the rows are in the order from the greatest struct to the least
 */
record SortableKeys(List<Python> fields, boolean descending) {

  SortableKeys {
    fields = List.copyOf(fields);
  }

  /** The keys of rows in which {@code value} is not NULL. */
  static SortableKeys of(List<TypedOrderKey> keys, TypedExpression value, Expressions expressions) {
    List<TypedOrderKey> reversed = Orders.reversed(keys);
    boolean descending = toTurn(reversed) < toTurn(keys);
    List<Python> fields = new ArrayList<>();
    for (TypedOrderKey key : descending ? reversed : keys) {
      boolean nullable = key.expression().nullable() && !key.expression().equals(value);
      addFields(key, nullable, expressions.emit(key.expression()), fields);
    }
    return new SortableKeys(fields, descending);
  }

  /** How much there is to turn over; texts are worst to read. */
  private static int toTurn(List<TypedOrderKey> keys) {
    return keys.stream()
        .filter(key -> key.direction() == OrderKey.Direction.DESC)
        .mapToInt(key -> isText(key.expression().type()) ? keys.size() : 1)
        .sum();
  }

  private static void addFields(
      TypedOrderKey key, boolean nullable, Python value, List<Python> fields) {
    boolean ascending = key.direction() == OrderKey.Direction.ASC;
    boolean number = key.expression().type() instanceof DataType.Double64;
    if (nullable && key.nulls() == OrderKey.Nulls.LAST) {
      fields.add(value.method("isNull"));
    } else if (nullable && number && !ascending) {
      fields.add(value.method("isNotNull"));
    }
    if (number && !ascending) {
      fields.add(Python.call("F.isnan", value).prefixed("~"));
    }
    fields.add(ascending ? value : turned(value, key.expression().type()));
  }

  private static Python turned(Python value, DataType type) {
    return switch (type) {
      case DataType.Bool bool -> value.prefixed("~");
      case DataType.Int integer -> SparkTypes.cast(value, new DataType.BigInt()).prefixed("-");
      case DataType.BigInt bigint ->
          SparkTypes.cast(value, new DataType.Decimal(19, 0)).prefixed("-");
      case DataType.Decimal decimal -> value.prefixed("-");
      case DataType.Double64 number -> value.prefixed("-");
      case DataType.Date date -> Python.call("F.unix_date", value).prefixed("-");
      case DataType.Timestamp timestamp ->
          micros(SparkTypes.cast(value, new DataType.TimestampTz()));
      case DataType.TimestampTz instant -> micros(value);
      case DataType.Text text -> Helper.DESCENDING.call(value);
      case DataType.Uuid uuid -> Helper.DESCENDING.call(value);
      default -> throw new NotCompilableException("an order by a value of type " + type.display());
    };
  }

  private static Python micros(Python instant) {
    return Python.call("F.unix_micros", instant).prefixed("-");
  }

  private static boolean isText(DataType type) {
    return type instanceof DataType.Text || type instanceof DataType.Uuid;
  }
}
