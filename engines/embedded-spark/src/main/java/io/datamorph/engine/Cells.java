package io.datamorph.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.apache.spark.sql.Row;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** A cell of a row as JSON; which Python type it becomes there is said by the schema. */
final class Cells {

  private Cells() {}

  static JsonNode toPython(Object cell) {
    return switch (cell) {
      case null -> NullNode.getInstance();
      case Boolean value -> BooleanNode.valueOf(value);
      case Long value -> LongNode.valueOf(value);
      case Integer value -> IntNode.valueOf(value);
      case Short value -> IntNode.valueOf(value);
      case Byte value -> IntNode.valueOf(value);
      case Double value -> DoubleNode.valueOf(value);
      case Float value -> DoubleNode.valueOf(value);
      case BigDecimal value -> TextNode.valueOf(value.toPlainString());
      case byte[] value -> BinaryNode.valueOf(value);
      case LocalDate value -> LongNode.valueOf(value.toEpochDay());
      case Instant value -> LongNode.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, value));
      case LocalDateTime value -> toPython(value.toInstant(ZoneOffset.UTC));
      case Duration value -> LongNode.valueOf(value.toNanos() / 1000);
      case Row row -> row(row);
      case Seq<?> seq -> list(CollectionConverters.asJava(seq));
      case scala.collection.mutable.ArraySeq<?> seq -> list(CollectionConverters.asJava(seq));
      case scala.collection.Map<?, ?> map -> map(CollectionConverters.asJava(map));
      default -> TextNode.valueOf(cell.toString());
    };
  }

  static JsonNode row(Row row) {
    var cells = Json.array();
    for (int i = 0; i < row.size(); i++) {
      cells.add(toPython(row.get(i)));
    }
    return cells;
  }

  private static JsonNode list(Iterable<?> elements) {
    var cells = Json.array();
    elements.forEach(element -> cells.add(toPython(element)));
    return cells;
  }

  private static JsonNode map(Map<?, ?> map) {
    var pairs = Json.array();
    map.forEach((key, value) -> pairs.addArray().add(toPython(key)).add(toPython(value)));
    return pairs;
  }
}
