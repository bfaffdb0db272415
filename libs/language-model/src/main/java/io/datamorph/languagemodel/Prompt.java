package io.datamorph.languagemodel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a model is asked.
 *
 * @param system who the model is to be and by which rules; may be empty
 * @param messages in turn, the last one the user's
 * @param schema the form of the answer, when it is to be JSON
 */
public record Prompt(String system, List<Message> messages, Optional<JsonSchema> schema) {

  public Prompt {
    Objects.requireNonNull(system, "system");
    Objects.requireNonNull(schema, "schema");
    messages = List.copyOf(messages);
    if (messages.isEmpty() || messages.getLast().role() != Message.Role.USER) {
      throw new IllegalArgumentException("The last message of a prompt is the user's.");
    }
  }

  public static Prompt of(String system, String user) {
    return new Prompt(system, List.of(Message.user(user)), Optional.empty());
  }

  public Prompt withSchema(JsonSchema wanted) {
    return new Prompt(system, messages, Optional.of(wanted));
  }

  /** The talk goes on: what the model said, and what is said to that. */
  public Prompt followedBy(String answer, String user) {
    List<Message> longer = new ArrayList<>(messages);
    longer.add(Message.assistant(answer));
    longer.add(Message.user(user));
    return new Prompt(system, longer, schema);
  }

  /** SHA-256 over all of it, in hexadecimal; whom one asks does not matter. */
  public String hash() {
    ObjectNode document = Json.MAPPER.createObjectNode().put("system", system);
    var turns = document.putArray("messages");
    messages.forEach(each -> turns.addObject().put(each.role().name(), each.text()));
    schema.ifPresent(wanted -> document.putObject("schema").put(wanted.name(), wanted.json()));
    try {
      byte[] text = Json.canonical(document).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
