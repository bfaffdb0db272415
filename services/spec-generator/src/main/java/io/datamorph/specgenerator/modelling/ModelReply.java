package io.datamorph.specgenerator.modelling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.datamorph.contracts.Question;
import io.datamorph.languagemodel.ModelJson;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A model's answer, read as untrusted text. */
public sealed interface ModelReply {

  /** The most specs, and the most questions, that one request may come to. */
  int MOST = 10;

  /** Specs as JSON, unchecked; never empty. */
  record Specs(List<String> specs) implements ModelReply {
    public Specs {
      specs = List.copyOf(specs);
    }
  }

  /** The model wants to know more; never empty. */
  record Questions(List<Question> questions) implements ModelReply {
    public Questions {
      questions = List.copyOf(questions);
    }
  }

  /** The model would not. */
  record Refusal(String code, String reason) implements ModelReply {}

  /** The text is none of these. */
  record Unusable(String reason) implements ModelReply {}

  static ModelReply of(String text) {
    return switch (ModelJson.extract(text)) {
      case ModelJson.Garbage garbage -> new Unusable(garbage.reason());
      case ModelJson.Found(ObjectNode object) -> of(object);
    };
  }

  private static ModelReply of(ObjectNode object) {
    // A bare spec is what is meant by it.
    if (object.has("steps") && object.has("target")) {
      return new Specs(List.of(object.toString()));
    }
    return switch (object.path("kind").asText()) {
      case "specs" -> specs(object.path("specs"));
      case "questions" -> questions(object.path("questions"));
      case "refusal" -> refusal(object);
      default ->
          new Unusable("\"kind\" must be specs, questions or refusal, not " + object.path("kind"));
    };
  }

  private static ModelReply specs(JsonNode given) {
    List<String> specs = new ArrayList<>();
    for (JsonNode spec : given) {
      if (!spec.isObject()) {
        return new Unusable("each of \"specs\" must be an object");
      }
      specs.add(spec.toString());
    }
    if (specs.isEmpty() || specs.size() > MOST) {
      return new Unusable("\"specs\" must hold 1 to " + MOST + " specs, not " + specs.size());
    }
    return new Specs(specs);
  }

  private static ModelReply questions(JsonNode given) {
    List<Question> questions = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    for (JsonNode question : given) {
      String text = cut(question.path("text").asText().strip());
      String id = question.path("id").asText().strip();
      if (!text.isEmpty() && ids.add(id)) {
        List<String> options = new ArrayList<>();
        question.path("options").forEach(option -> options.add(cut(option.asText())));
        questions.add(
            new Question(
                id.matches("[A-Za-z0-9_-]{1,64}") ? id : "question-" + ids.size(),
                text,
                options.stream().limit(MOST).toList()));
      }
    }
    return questions.isEmpty()
        ? new Unusable("\"questions\" must hold at least one question with a text")
        : new Questions(questions.stream().limit(MOST).toList());
  }

  private static ModelReply refusal(ObjectNode object) {
    String reason = cut(object.path("reason").asText().strip());
    String code = object.path("code").asText();
    return reason.isEmpty()
        ? new Unusable("a refusal has a \"reason\"")
        : new Refusal(code.matches("[A-Z][A-Z_]{1,40}") ? code : "REQUEST_REFUSED", reason);
  }

  private static String cut(String text) {
    return text.length() > 500 ? text.substring(0, 500) + "..." : text;
  }
}
