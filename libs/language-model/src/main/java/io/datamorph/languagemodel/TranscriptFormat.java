package io.datamorph.languagemodel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A transcript as JSON; a text of several lines is an array of them, for people to read. */
final class TranscriptFormat {

  private TranscriptFormat() {}

  static ObjectNode write(Prompt prompt, String model, Answer answer) {
    ObjectNode document = Json.MAPPER.createObjectNode().put("model", model);
    ObjectNode request = document.putObject("request");
    request.set("system", lines(prompt.system()));
    ArrayNode messages = request.putArray("messages");
    for (Message message : prompt.messages()) {
      messages.addObject().put("role", lower(message.role())).set("text", lines(message.text()));
    }
    prompt
        .schema()
        .ifPresent(
            schema ->
                request
                    .putObject("schema")
                    .put("name", schema.name())
                    .set("schema", Json.tree(schema.json())));
    ObjectNode said = document.putObject("answer");
    said.set("text", lines(answer.text()));
    said.put("stopReason", lower(answer.stopReason()))
        .put("tokensIn", answer.tokensIn())
        .put("tokensOut", answer.tokensOut());
    return document;
  }

  static Prompt prompt(JsonNode document) {
    JsonNode request = member(document, "request");
    List<Message> messages = new ArrayList<>();
    for (JsonNode message : member(request, "messages")) {
      Message.Role role = Message.Role.valueOf(upper(member(message, "role")));
      messages.add(new Message(role, text(member(message, "text"))));
    }
    Optional<JsonSchema> schema =
        Optional.ofNullable(request.get("schema"))
            .map(
                node ->
                    new JsonSchema(
                        member(node, "name").asText(), member(node, "schema").toString()));
    return new Prompt(text(member(request, "system")), messages, schema);
  }

  /** With no latency: nobody waited. */
  static Answer answer(JsonNode document) {
    JsonNode said = member(document, "answer");
    return new Answer(
        text(member(said, "text")),
        StopReason.valueOf(upper(member(said, "stopReason"))),
        member(said, "tokensIn").asLong(),
        member(said, "tokensOut").asLong(),
        Duration.ZERO);
  }

  private static JsonNode member(JsonNode node, String name) {
    JsonNode member = node.get(name);
    if (member == null) {
      throw new IllegalArgumentException("'" + name + "' is missing");
    }
    return member;
  }

  private static JsonNode lines(String text) {
    if (!text.contains("\n")) {
      return TextNode.valueOf(text);
    }
    ArrayNode lines = Json.MAPPER.createArrayNode();
    for (String line : text.split("\n", -1)) {
      lines.add(line);
    }
    return lines;
  }

  private static String text(JsonNode node) {
    return node.isArray()
        ? StreamSupport.stream(node.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining("\n"))
        : node.asText();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String upper(JsonNode node) {
    return node.asText().toUpperCase(Locale.ROOT);
  }
}
