package io.datamorph.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.datamorph.cli.ExitCode;
import io.datamorph.cli.client.Gateway;
import io.datamorph.cli.view.Screen;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code logs}: what the agents noted about a workflow. */
@Command(
    name = "logs",
    description = "Show what the agents noted about a workflow.",
    footer = {"", "Example: ./datamorph logs 0198c2f0-6d3e-7cc3-98c4-dc0c0c07398f"})
public final class LogsCommand implements Callable<Integer> {

  private final Screen screen;

  @Mixin private ServerOptions options;

  @Parameters(paramLabel = "ID", description = "The workflow's id.")
  private String id;

  public LogsCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    JsonNode answer = options.gateway().get("/v1/workflows/" + Gateway.segment(id) + "/logs");
    if (options.json) {
      screen.result(answer.toPrettyString());
      return ExitCode.OK;
    }
    JsonNode entries = answer.isArray() ? answer : answer.path("entries");
    entries.forEach(entry -> screen.result(line(entry)));
    return ExitCode.OK;
  }

  private String line(JsonNode entry) {
    return "%s  %-17s %-26s %s%s"
        .formatted(
            entry.path("at").asText(),
            entry.path("agent").asText(),
            entry.path("type").asText(),
            entry.path("title").asText(),
            entry.path("description").asText().isEmpty()
                ? ""
                : screen.dim("  " + entry.path("description").asText()));
  }
}
