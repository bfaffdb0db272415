package io.datamorph.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.datamorph.cli.ExitCode;
import io.datamorph.cli.UserError;
import io.datamorph.cli.client.EventStream;
import io.datamorph.cli.client.Gateway;
import io.datamorph.cli.view.Screen;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code answer}: answers what a workflow asks and follows it on. */
@Command(
    name = "answer",
    description = "Answer the questions of a workflow and follow it to its end.",
    footer = {
      "",
      "With several questions, each answer is question=answer; ./datamorph status ID shows them.",
      "",
      "Example: ./datamorph answer 0198c2f0-6d3e-7cc3-98c4-dc0c0c07398f \"paid orders only\""
    })
public final class AnswerCommand implements Callable<Integer> {

  private final Screen screen;

  @Mixin private ServerOptions options;

  @Parameters(index = "0", paramLabel = "ID", description = "The workflow's id.")
  private String id;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "ANSWER",
      description = "The answer, or question=answer for each of several questions.")
  private List<String> answers;

  public AnswerCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    Gateway gateway = options.gateway();
    String path = "/v1/workflows/" + Gateway.segment(id);
    JsonNode questions = gateway.get(path).path("questions");
    ObjectNode body = new ObjectMapper().createObjectNode();
    ArrayNode all = body.putArray("answers");
    for (String answer : answers) {
      int cut = answer.indexOf('=');
      boolean named = cut > 0 && isQuestion(questions, answer.substring(0, cut));
      all.addObject()
          .put("id", named ? answer.substring(0, cut) : only(questions))
          .put("text", named ? answer.substring(cut + 1) : answer);
    }
    String seen = EventStream.newest(gateway, id);
    gateway.post(path + "/answers", body);
    return RunCommand.end(gateway, id, seen, options, screen);
  }

  private static boolean isQuestion(JsonNode questions, String id) {
    for (JsonNode question : questions) {
      if (question.path("id").asText().equals(id)) {
        return true;
      }
    }
    return false;
  }

  private static String only(JsonNode questions) {
    if (questions.size() != 1) {
      throw new UserError(
          ExitCode.USAGE,
          questions.isEmpty()
              ? "the workflow asks nothing"
              : "the workflow asks %d questions: write question=answer for each"
                  .formatted(questions.size()));
    }
    return questions.get(0).path("id").asText();
  }
}
