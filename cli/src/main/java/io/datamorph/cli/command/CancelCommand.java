package io.datamorph.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.datamorph.cli.ExitCode;
import io.datamorph.cli.client.Gateway;
import io.datamorph.cli.view.Screen;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code cancel}: stops a workflow; the target stays as it was. */
@Command(
    name = "cancel",
    description = "Stop a workflow; its target stays as it was.",
    footer = {"", "Example: ./datamorph cancel 0198c2f0-6d3e-7cc3-98c4-dc0c0c07398f"})
public final class CancelCommand implements Callable<Integer> {

  private final Screen screen;

  @Mixin private ServerOptions options;

  @Parameters(paramLabel = "ID", description = "The workflow's id.")
  private String id;

  public CancelCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    JsonNode answer =
        options
            .gateway()
            .post(
                "/v1/workflows/" + Gateway.segment(id) + "/cancel",
                new ObjectMapper().createObjectNode());
    screen.result(
        options.json
            ? answer.toPrettyString()
            : answer.path("state").asText("CANCELLED") + "  " + id);
    return ExitCode.OK;
  }
}
