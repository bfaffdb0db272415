package io.datamorph.contracts;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/**
 * The plain JSON form of Avro's generic values: absent optional fields are left out, unknown fields
 * are passed over, times are ISO 8601.
 */
final class JsonForm {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonForm() {}

  static byte[] write(Schema schema, GenericRecord value) {
    try {
      return MAPPER.writeValueAsBytes(node(schema, value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + schema.getName(), e);
    }
  }

  private static JsonNode node(Schema schema, Object value) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (schema.getType()) {
      case RECORD -> object(schema, (GenericRecord) value);
      case ARRAY -> array(schema.getElementType(), (List<?>) value);
      case UNION -> node(RecordBinding.present(schema), value);
      case INT -> nodes.numberNode((Integer) value);
      case LONG ->
          schema.getLogicalType() == null
              ? nodes.numberNode((Long) value)
              : nodes.textNode(Instant.EPOCH.plus((Long) value, ChronoUnit.MICROS).toString());
      case BOOLEAN -> nodes.booleanNode((Boolean) value);
      case STRING, ENUM -> nodes.textNode(value.toString());
      case MAP, FIXED, BYTES, FLOAT, DOUBLE, NULL -> throw unsupported(schema);
    };
  }

  private static ObjectNode object(Schema schema, GenericRecord value) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (Schema.Field field : schema.getFields()) {
      Object fieldValue = value.get(field.pos());
      if (fieldValue != null) {
        object.set(field.name(), node(field.schema(), fieldValue));
      }
    }
    return object;
  }

  private static ArrayNode array(Schema items, List<?> values) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    values.forEach(value -> array.add(node(items, value)));
    return array;
  }

  static GenericRecord read(Schema schema, byte[] json) {
    return record(schema, parse(json), "");
  }

  private static JsonNode parse(byte[] json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      // The parser's own message quotes the input, which may hold what must not be logged.
      JsonLocation at = e.getLocation();
      String where =
          at == null ? "" : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
      throw new UndecodableEventException("is not JSON" + where, "", e);
    } catch (IOException e) {
      throw new UndecodableEventException("is not JSON", "", e);
    }
  }

  private static GenericRecord record(Schema schema, JsonNode node, String place) {
    require(node.isObject(), "an object", node, place);
    GenericRecord value = new GenericData.Record(schema);
    for (Schema.Field field : schema.getFields()) {
      value.put(field.pos(), field(field, node.get(field.name()), place));
    }
    return value;
  }

  private static Object field(Schema.Field field, JsonNode node, String parent) {
    String place = RecordBinding.join(parent, field.name());
    if (node == null || node.isNull()) {
      if (!field.hasDefaultValue()) {
        throw new UndecodableEventException(node == null ? "is missing" : "is null", place);
      }
      return field.schema().isNullable() ? null : GenericData.get().getDefaultValue(field);
    }
    if (node.isObject() && Boolean.TRUE.equals(field.getObjectProp("jsonObjectAsText"))) {
      return node.toString();
    }
    return value(field.schema(), node, place);
  }

  private static Object value(Schema schema, JsonNode node, String place) {
    return switch (schema.getType()) {
      case RECORD -> record(schema, node, place);
      case ARRAY -> list(schema.getElementType(), node, place);
      case UNION -> value(RecordBinding.present(schema), node, place);
      case INT -> {
        require(node.isIntegralNumber() && node.canConvertToInt(), "a 32-bit integer", node, place);
        yield node.intValue();
      }
      case LONG -> schema.getLogicalType() == null ? integer(node, place) : time(node, place);
      case BOOLEAN -> {
        require(node.isBoolean(), "true or false", node, place);
        yield node.booleanValue();
      }
      case STRING -> text(node, place);
      case ENUM -> symbol(schema, text(node, place), place);
      case MAP, FIXED, BYTES, FLOAT, DOUBLE, NULL -> throw unsupported(schema);
    };
  }

  private static List<Object> list(Schema items, JsonNode node, String place) {
    require(node.isArray(), "an array", node, place);
    List<Object> values = new ArrayList<>();
    for (JsonNode item : node) {
      values.add(value(items, item, "%s[%d]".formatted(place, values.size())));
    }
    return values;
  }

  private static long integer(JsonNode node, String place) {
    require(node.isIntegralNumber() && node.canConvertToLong(), "a 64-bit integer", node, place);
    return node.longValue();
  }

  private static long time(JsonNode node, String place) {
    try {
      return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(text(node, place)));
    } catch (DateTimeParseException | ArithmeticException e) {
      throw new UndecodableEventException("is not an ISO 8601 time with zone", place, e);
    }
  }

  private static String text(JsonNode node, String place) {
    require(node.isTextual(), "text", node, place);
    return node.textValue();
  }

  private static GenericData.EnumSymbol symbol(Schema schema, String text, String place) {
    if (schema.hasEnumSymbol(text)) {
      return new GenericData.EnumSymbol(schema, text);
    }
    if (schema.getEnumDefault() == null) {
      throw new UndecodableEventException(
          "is none of " + String.join(", ", schema.getEnumSymbols()), place);
    }
    return new GenericData.EnumSymbol(schema, schema.getEnumDefault());
  }

  private static void require(boolean met, String wanted, JsonNode node, String place) {
    if (!met) {
      String found = node.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
      throw new UndecodableEventException("is %s, must be %s".formatted(found, wanted), place);
    }
  }

  private static IllegalStateException unsupported(Schema schema) {
    return new IllegalStateException("contracts do not use Avro type " + schema.getType());
  }
}
