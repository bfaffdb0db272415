package io.datamorph.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.*;
import scala.jdk.javaapi.CollectionConverters;

/** The other way: JSON from Python as a cell of the declared type. */
final class PythonCells {

  private PythonCells() {}

  static List<Row> rows(JsonNode rows, StructType schema) {
    var all = new ArrayList<Row>(rows.size());
    rows.forEach(row -> all.add(row(row, schema)));
    return all;
  }

  private static Row row(JsonNode cells, StructType schema) {
    var fields = schema.fields();
    var values = new Object[fields.length];
    for (int i = 0; i < fields.length; i++) {
      values[i] = cell(cells.path(i), fields[i].dataType());
    }
    return RowFactory.create(values);
  }

  static Object cell(JsonNode node, DataType type) {
    if (node.isNull() || node.isMissingNode()) {
      return null;
    }
    return switch (type) {
      case BooleanType t -> node.asBoolean();
      case ByteType t -> (byte) node.asInt();
      case ShortType t -> (short) node.asInt();
      case IntegerType t -> node.asInt();
      case LongType t -> node.asLong();
      case FloatType t -> (float) node.asDouble();
      case DoubleType t -> node.asDouble();
      case DecimalType t -> new BigDecimal(node.asText());
      case BinaryType t -> binary(node);
      case DateType t -> LocalDate.ofEpochDay(node.asLong());
      case TimestampType t -> instant(node);
      case TimestampNTZType t -> instant(node).atZone(ZoneOffset.UTC).toLocalDateTime();
      case DayTimeIntervalType t -> Duration.of(node.asLong(), ChronoUnit.MICROS);
      case NullType t -> null;
      case ArrayType t -> list(node, t.elementType());
      case MapType t -> map(node, t);
      case StructType t -> row(node, t);
      default -> node.asText();
    };
  }

  private static Instant instant(JsonNode micros) {
    return Instant.EPOCH.plus(micros.asLong(), ChronoUnit.MICROS);
  }

  private static byte[] binary(JsonNode node) {
    try {
      return node.binaryValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object list(JsonNode nodes, DataType element) {
    var all = new ArrayList<Object>(nodes.size());
    nodes.forEach(node -> all.add(cell(node, element)));
    return CollectionConverters.asScala(all).toSeq();
  }

  private static Object map(JsonNode pairs, MapType type) {
    var all = new HashMap<Object, Object>();
    pairs.forEach(
        pair -> all.put(cell(pair.get(0), type.keyType()), cell(pair.get(1), type.valueType())));
    return scala.collection.immutable.Map.from(CollectionConverters.asScala(all));
  }
}
