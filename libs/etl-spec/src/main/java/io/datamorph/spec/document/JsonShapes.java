package io.datamorph.spec.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The pieces that a JSON Schema is made of. */
final class JsonShapes {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonShapes() {}

  /** A property of an object and what it looks like. */
  record Property(String name, ObjectNode shape) {}

  static Property property(String name, ObjectNode shape) {
    return new Property(name, shape);
  }

  /** A bare value, or an object that gives it another name. */
  static ObjectNode valueOr(String value, String name) {
    ObjectNode bare = NODES.objectNode();
    bare.putArray("type").add("string").add("number").add("boolean");
    return either(
        bare, object(List.of(value), property(value, bare), property(name, text("Its name."))));
  }

  static ObjectNode op(String op, List<String> required, Property... properties) {
    ObjectNode node = object(required, properties);
    ObjectNode all = (ObjectNode) node.get("properties");
    all.set("name", text("What later steps call this one."));
    all.set("op", constant(op));
    node.withArray("required").add("name").add("op");
    return node;
  }

  static ObjectNode object(List<String> required, Property... properties) {
    ObjectNode node = NODES.objectNode().put("type", "object").put("additionalProperties", false);
    ObjectNode all = node.putObject("properties");
    Arrays.stream(properties).forEach(property -> all.set(property.name(), property.shape()));
    required.forEach(node.withArray("required")::add);
    return node;
  }

  static ObjectNode anyObject() {
    return NODES.objectNode().put("type", "object");
  }

  static ObjectNode either(JsonNode... shapes) {
    ObjectNode node = NODES.objectNode();
    Arrays.stream(shapes).forEach(node.withArray("anyOf")::add);
    return node;
  }

  static ObjectNode list(JsonNode items) {
    return NODES.objectNode().put("type", "array").set("items", items);
  }

  static ObjectNode text(String description) {
    return NODES.objectNode().put("type", "string").put("description", description);
  }

  static ObjectNode number() {
    return NODES.objectNode().put("type", "integer");
  }

  static ObjectNode flag() {
    return NODES.objectNode().put("type", "boolean");
  }

  static ObjectNode constant(String value) {
    return NODES.objectNode().put("const", value);
  }

  static ObjectNode words(Collection<String> words) {
    ObjectNode node = NODES.objectNode();
    words.forEach(node.withArray("enum")::add);
    return node;
  }

  static ObjectNode reference(String definition) {
    return NODES.objectNode().put("$ref", "#/$defs/" + definition);
  }
}
