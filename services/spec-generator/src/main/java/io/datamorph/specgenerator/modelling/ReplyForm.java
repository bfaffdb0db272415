package io.datamorph.specgenerator.modelling;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.datamorph.spec.document.SpecSchema;

/** The form of a model's answer as JSON Schema. */
final class ReplyForm {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ReplyForm() {}

  static ObjectNode schema() {
    ObjectNode spec = SpecSchema.json().deepCopy();
    ObjectNode definitions = (ObjectNode) spec.remove("$defs");
    spec.remove("$schema");
    definitions.set("spec", spec);
    withoutCustom((ArrayNode) definitions.path("step").path("anyOf"));
    ObjectNode form = object();
    ObjectNode properties = form.putObject("properties");
    properties.putObject("kind").putArray("enum").add("specs").add("questions").add("refusal");
    properties
        .putObject("specs")
        .put("type", "array")
        .putObject("items")
        .put("$ref", "#/$defs/spec");
    properties.putObject("questions").put("type", "array").set("items", question());
    properties.set("code", text());
    properties.set("reason", text());
    form.putArray("required").add("kind");
    form.set("$defs", definitions);
    return form;
  }

  /** Code of its own is not asked of a model. */
  private static void withoutCustom(ArrayNode steps) {
    steps.removeIf(step -> step.at("/properties/op/const").asText().equals("custom"));
  }

  private static ObjectNode question() {
    ObjectNode question = object();
    ObjectNode properties = question.putObject("properties");
    properties.set("id", text());
    properties.set("text", text());
    properties.putObject("options").put("type", "array").set("items", text());
    question.putArray("required").add("id").add("text");
    return question;
  }

  private static ObjectNode object() {
    return NODES.objectNode().put("type", "object").put("additionalProperties", false);
  }

  private static ObjectNode text() {
    return NODES.objectNode().put("type", "string");
  }
}
