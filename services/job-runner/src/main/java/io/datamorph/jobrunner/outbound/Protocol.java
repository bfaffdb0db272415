package io.datamorph.jobrunner.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.datamorph.jobrunner.JobRequest;
import io.datamorph.jobrunner.OutputLine;
import io.datamorph.jobrunner.domain.ScriptError;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The words between the job-runner and an engine's process: one JSON object a line. */
final class Protocol {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Protocol() {}

  /** The one line that the process gets. */
  static String job(JobRequest request, Path script) {
    ObjectNode job = MAPPER.createObjectNode();
    job.put("jobId", request.jobId());
    job.put("script", script.toString());
    ObjectNode arguments = job.putObject("arguments");
    request.arguments().forEach(arguments::put);
    ObjectNode connections = job.putObject("connections");
    request
        .connections()
        .forEach(
            (name, login) ->
                connections
                    .putObject(name)
                    .put("url", login.url())
                    .put("user", login.user())
                    .put("password", login.password()));
    return job.toString();
  }

  static ChildEvent read(String line) {
    if (!line.startsWith("{")) {
      return new ChildEvent.Noise(line);
    }
    try {
      JsonNode event = MAPPER.readTree(line);
      return switch (event.path("event").asText()) {
        case "ready" -> new ChildEvent.Ready(event.path("engine").asText("unknown engine"));
        case "output" -> new ChildEvent.Output(output(event));
        case "finished" -> finished(event);
        default -> new ChildEvent.Noise(line);
      };
    } catch (JsonProcessingException e) {
      return new ChildEvent.Noise(line);
    }
  }

  private static OutputLine output(JsonNode event) {
    OutputLine.Stream stream =
        event.path("stream").asText().equals("stderr")
            ? OutputLine.Stream.STDERR
            : OutputLine.Stream.STDOUT;
    return new OutputLine(stream, event.path("line").asText());
  }

  private static ChildEvent finished(JsonNode event) {
    if (event.path("status").asText().equals("succeeded")) {
      return new ChildEvent.Succeeded(event.path("rowsWritten").asLong());
    }
    JsonNode error = event.path("error");
    return new ChildEvent.Failed(
        new ScriptError(
            kind(error.path("kind").asText()),
            error.path("class").asText(""),
            error.path("message").asText("the engine gives no reason"),
            text(error, "condition"),
            text(error, "sqlState"),
            error.path("traceback").asText("")));
  }

  private static ScriptError.Kind kind(String name) {
    return Arrays.stream(ScriptError.Kind.values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElse(ScriptError.Kind.ENGINE_ERROR);
  }

  private static Optional<String> text(JsonNode node, String field) {
    return Optional.ofNullable(node.path(field).asText(null)).filter(text -> !text.isBlank());
  }
}
