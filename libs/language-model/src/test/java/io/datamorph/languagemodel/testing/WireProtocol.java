package io.datamorph.languagemodel.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** How each provider's requests look, and its answers. */
public enum WireProtocol {
  BEDROCK(
      "/model/[^/]+/converse",
      "",
      new Words("end_turn", "max_tokens", "content_filtered"),
      new Places(
          "/system/0/text",
          "/messages/0/content/0/text",
          "/inferenceConfig/temperature",
          "/inferenceConfig/maxTokens",
          "/outputConfig/textFormat/structure/jsonSchema/schema")) {
    @Override
    ObjectNode answer(WireReply.Says says, String stop) {
      ObjectNode answer = JSON.createObjectNode().put("stopReason", stop);
      ObjectNode message = answer.putObject("output").putObject("message").put("role", "assistant");
      message.putArray("content").addObject().put("text", says.text());
      answer
          .putObject("usage")
          .put("inputTokens", says.tokensIn())
          .put("outputTokens", says.tokensOut())
          .put("totalTokens", says.tokensIn() + says.tokensOut());
      answer.putObject("metrics").put("latencyMs", 1);
      return answer;
    }
  },

  ANTHROPIC(
      "/v1/messages",
      "/v1",
      new Words("end_turn", "max_tokens", "refusal"),
      new Places(
          "/system/0/text",
          "/messages/0/content/0/text",
          "/temperature",
          "/max_tokens",
          "/output_config/format/schema")) {
    @Override
    ObjectNode answer(WireReply.Says says, String stop) {
      ObjectNode answer = JSON.createObjectNode();
      answer.put("id", "msg_1").put("type", "message").put("role", "assistant");
      answer.put("model", "scripted").put("stop_reason", stop);
      answer.putArray("content").addObject().put("type", "text").put("text", says.text());
      answer
          .putObject("usage")
          .put("input_tokens", says.tokensIn())
          .put("output_tokens", says.tokensOut());
      return answer;
    }
  },

  OPENAI(
      "/v1/chat/completions",
      "/v1",
      new Words("stop", "length", "content_filter"),
      new Places(
          "/messages/0/content",
          "/messages/1/content",
          "/temperature",
          "/max_tokens",
          "/response_format/json_schema/schema")) {
    @Override
    ObjectNode answer(WireReply.Says says, String stop) {
      ObjectNode answer = JSON.createObjectNode().put("id", "1").put("model", "scripted");
      ObjectNode choice = answer.putArray("choices").addObject();
      choice.put("index", 0).put("finish_reason", stop);
      choice.putObject("message").put("role", "assistant").put("content", says.text());
      answer
          .putObject("usage")
          .put("prompt_tokens", says.tokensIn())
          .put("completion_tokens", says.tokensOut())
          .put("total_tokens", says.tokensIn() + says.tokensOut());
      return answer;
    }
  },

  OLLAMA(
      "/api/chat",
      "",
      new Words("stop", "length", "unload"),
      new Places(
          "/messages/0/content",
          "/messages/1/content",
          "/options/temperature",
          "/options/num_predict",
          "/format")) {
    @Override
    ObjectNode answer(WireReply.Says says, String stop) {
      ObjectNode answer = JSON.createObjectNode().put("model", "scripted").put("done", true);
      answer.put("created_at", "2026-01-01T00:00:00Z").put("done_reason", stop);
      answer.putObject("message").put("role", "assistant").put("content", says.text());
      return answer.put("prompt_eval_count", says.tokensIn()).put("eval_count", says.tokensOut());
    }
  };

  /** Why the scripted model stops. */
  public enum Stop {
    END,
    MAX_TOKENS,
    /** In the word that this provider has for it; Ollama has none. */
    REFUSED,
    UNHEARD_OF
  }

  /** What the provider says for each stop. */
  private record Words(String end, String maxTokens, String refused) {}

  /** Where a request has what a test looks for, as JSON pointers. */
  private record Places(
      String system, String user, String temperature, String maxTokens, String schema) {}

  static final ObjectMapper JSON = new ObjectMapper();

  private final String path;
  private final String basePath;
  private final Words words;
  private final Places places;

  WireProtocol(String path, String basePath, Words words, Places places) {
    this.path = path;
    this.basePath = basePath;
    this.words = words;
    this.places = places;
  }

  abstract ObjectNode answer(WireReply.Says says, String stop);

  /** The system prompt in a request. */
  public String system(JsonNode request) {
    return request.at(places.system()).asText();
  }

  /** What the user said first, after a system prompt. */
  public String user(JsonNode request) {
    return request.at(places.user()).asText();
  }

  public double temperature(JsonNode request) {
    return request.at(places.temperature()).asDouble();
  }

  public int maxTokens(JsonNode request) {
    return request.at(places.maxTokens()).asInt();
  }

  /** The schema in a request; missing or null when there is none. Bedrock has it as a text. */
  public JsonNode schema(JsonNode request) {
    JsonNode schema = request.at(places.schema());
    return schema.isTextual() ? read(schema.asText()) : schema;
  }

  ObjectNode answer(WireReply.Says says) {
    return answer(
        says,
        switch (says.stop()) {
          case END -> words.end();
          case MAX_TOKENS -> words.maxTokens();
          case REFUSED -> words.refused();
          case UNHEARD_OF -> "because";
        });
  }

  ObjectNode uncounted(String text) {
    ObjectNode answer = answer(new WireReply.Says(text, Stop.END, 0, 0));
    return answer.remove(List.of("usage", "prompt_eval_count", "eval_count"));
  }

  boolean serves(String requested) {
    return requested.matches(path);
  }

  String basePath() {
    return basePath;
  }

  static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not JSON: " + text, e);
    }
  }
}
