package io.datamorph.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Arguments and results: plain JSON where it says enough, else an object with one key: {@code h}
 * handle, {@code dec}, {@code date}, {@code ts}, {@code tsz}, {@code dur} (microseconds), {@code
 * bytes}, {@code map}, {@code type} (Spark's JSON of a type).
 */
final class Values {

  private final Handles handles;

  Values(Handles handles) {
    this.handles = handles;
  }

  Object fromPython(JsonNode node) {
    return switch (node.getNodeType()) {
      case NULL, MISSING -> null;
      case BOOLEAN -> node.asBoolean();
      case STRING -> node.asText();
      case NUMBER -> number(node);
      case ARRAY -> list(node);
      case OBJECT -> tagged(node.properties().iterator().next());
      case BINARY, POJO -> throw new CallRefused("no such value: " + node.getNodeType());
    };
  }

  private static Object number(JsonNode node) {
    if (node.isInt() || node.isLong()) {
      return node.numberValue();
    }
    return node.isBigInteger() ? (Object) node.decimalValue() : (Object) node.doubleValue();
  }

  private List<Object> list(JsonNode nodes) {
    var all = new ArrayList<Object>(nodes.size());
    nodes.forEach(node -> all.add(fromPython(node)));
    return all;
  }

  private Object tagged(Map.Entry<String, JsonNode> entry) {
    var value = entry.getValue();
    return switch (entry.getKey()) {
      case "h" -> handles.get(value.asLong());
      case "dec" -> new BigDecimal(value.asText());
      case "date" -> LocalDate.parse(value.asText());
      case "ts" -> LocalDateTime.parse(value.asText());
      case "tsz" -> Instant.parse(value.asText());
      case "dur" -> Duration.of(value.asLong(), ChronoUnit.MICROS);
      case "bytes" -> binary(value);
      case "map" -> map(value);
      case "type" -> DataType.fromJson(value.toString());
      case "raw" -> value;
      default -> throw new CallRefused("no such value: " + entry.getKey());
    };
  }

  private static byte[] binary(JsonNode value) {
    try {
      return value.binaryValue();
    } catch (IOException e) {
      throw new CallRefused("bytes must be in base64");
    }
  }

  private Map<Object, Object> map(JsonNode pairs) {
    var map = new LinkedHashMap<Object, Object>();
    pairs.forEach(pair -> map.put(fromPython(pair.get(0)), fromPython(pair.get(1))));
    return map;
  }

  JsonNode toPython(Object value) {
    return switch (value) {
      case null -> NullNode.getInstance();
      case JsonNode node -> node;
      case Boolean flag -> BooleanNode.valueOf(flag);
      case Integer number -> IntNode.valueOf(number);
      case Long number -> LongNode.valueOf(number);
      case Double number -> DoubleNode.valueOf(number);
      case String text -> TextNode.valueOf(text);
      case double[] numbers -> array(java.util.Arrays.stream(numbers).boxed().toList());
      case Object[] array -> array(List.of(array));
      case List<?> list -> array(list);
      case scala.collection.immutable.Seq<?> seq -> array(CollectionConverters.asJava(seq));
      default -> handle(value);
    };
  }

  private JsonNode array(List<?> list) {
    var array = Json.array();
    list.forEach(element -> array.add(toPython(element)));
    return array;
  }

  private JsonNode handle(Object value) {
    var type =
        Callable.typeOf(value)
            .orElseThrow(
                () -> new CallRefused(value.getClass().getName() + " is not for a job to hold"));
    return Json.object().put("h", handles.keep(value)).put("k", type.getSimpleName());
  }
}
