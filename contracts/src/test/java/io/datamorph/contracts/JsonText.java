package io.datamorph.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** JSON, equal by content. */
record JsonText(JsonNode node) {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  static JsonText of(String json) {
    try {
      return new JsonText(MAPPER.readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + json, e);
    }
  }

  /** Without the members of these names, at any depth. */
  JsonText without(Set<String> members) {
    JsonNode copy = node.deepCopy();
    remove(copy, members);
    return new JsonText(copy);
  }

  private static void remove(JsonNode node, Set<String> members) {
    if (node instanceof ObjectNode object) {
      object.remove(members);
    }
    node.forEach(child -> remove(child, members));
  }
}
