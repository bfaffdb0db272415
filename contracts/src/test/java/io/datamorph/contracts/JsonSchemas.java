package io.datamorph.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.avro.Schema;

/** Writes an event's Avro schema as the JSON Schema of its JSON form. */
final class JsonSchemas {

  /** AsyncAPI tools understand this draft without more ado. */
  private static final String DRAFT = "http://json-schema.org/draft-07/schema#";

  private static final JsonMapper DEFAULTS = JsonMapper.builder().build();

  private final ObjectNode definitions = object();

  private JsonSchemas() {}

  static ObjectNode of(Contract contract) {
    JsonSchemas schemas = new JsonSchemas();
    ObjectNode root = object();
    root.put("$schema", DRAFT);
    root.put("$id", "urn:datamorph:event:" + contract.type());
    root.setAll(schemas.record(contract.schema()));
    if (!schemas.definitions.isEmpty()) {
      root.set("definitions", schemas.definitions);
    }
    return root;
  }

  private ObjectNode record(Schema schema) {
    ObjectNode json = object();
    json.put("title", schema.getName());
    json.put("description", schema.getDoc());
    json.put("type", "object");
    ObjectNode properties = json.putObject("properties");
    ArrayNode required = JsonNodeFactory.instance.arrayNode();
    for (Schema.Field field : schema.getFields()) {
      properties.set(field.name(), property(field));
      if (!field.hasDefaultValue()) {
        required.add(field.name());
      }
    }
    if (!required.isEmpty()) {
      json.set("required", required);
    }
    return json;
  }

  private ObjectNode property(Schema.Field field) {
    ObjectNode json = object();
    json.put("description", field.doc());
    ObjectNode value = value(field.schema());
    if (Boolean.TRUE.equals(field.getObjectProp("jsonObjectAsText"))) {
      value.withArray("type").add("object");
    }
    if (value.has("$ref")) {
      // Draft 7 passes over whatever stands beside a reference.
      json.putArray("allOf").add(value);
    } else {
      json.setAll(value);
    }
    if (field.hasDefaultValue() && !field.schema().isNullable()) {
      json.set("default", DEFAULTS.valueToTree(field.defaultVal()));
    }
    return json;
  }

  private ObjectNode value(Schema schema) {
    return switch (schema.getType()) {
      case RECORD, ENUM -> reference(schema);
      case ARRAY -> type("array").set("items", value(schema.getElementType()));
      case UNION -> nullable(value(RecordBinding.present(schema)));
      case STRING -> type("string");
      case BOOLEAN -> type("boolean");
      case INT -> whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
      case LONG ->
          schema.getLogicalType() == null
              ? whole(Long.MIN_VALUE, Long.MAX_VALUE)
              : type("string").put("format", "date-time");
      case MAP, FIXED, BYTES, FLOAT, DOUBLE, NULL ->
          throw new IllegalStateException("contracts do not use Avro type " + schema.getType());
    };
  }

  private ObjectNode reference(Schema named) {
    if (!definitions.has(named.getName())) {
      definitions.set(named.getName(), object());
      definitions.set(
          named.getName(), named.getType() == Schema.Type.ENUM ? symbols(named) : record(named));
    }
    return object().put("$ref", "#/definitions/" + named.getName());
  }

  private static ObjectNode symbols(Schema schema) {
    ObjectNode json = type("string");
    json.put("title", schema.getName());
    json.put("description", schema.getDoc());
    // With a default an unknown symbol is no error, so the list is no more than what is known.
    ArrayNode known = json.putArray(schema.getEnumDefault() == null ? "enum" : "examples");
    schema.getEnumSymbols().forEach(known::add);
    return json;
  }

  private static ObjectNode nullable(ObjectNode value) {
    ObjectNode nullType = type("null");
    if (value.has("$ref")) {
      ObjectNode json = object();
      json.putArray("anyOf").add(value).add(nullType);
      return json;
    }
    JsonNode type = value.remove("type");
    value.putArray("type").add(type).add("null");
    return value;
  }

  private static ObjectNode whole(long min, long max) {
    return type("integer").put("minimum", min).put("maximum", max);
  }

  private static ObjectNode type(String type) {
    return object().put("type", type);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
