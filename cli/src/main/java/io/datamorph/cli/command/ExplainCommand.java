package io.datamorph.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.datamorph.cli.ExitCode;
import io.datamorph.cli.client.Gateway;
import io.datamorph.cli.view.Explained;
import io.datamorph.cli.view.Screen;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: what a spec would do, or all that is wrong with it. */
@Command(
    name = "explain",
    description =
        "Explain a spec in plain English: its steps, its columns and where they come from, the"
            + " PySpark script and the SQL that proves it. Nothing is run.",
    footer = {
      "",
      "Exit code: 0 explained, 2 the spec is refused (all reasons are listed).",
      "",
      "Example: ./datamorph explain spec.yaml"
    })
public final class ExplainCommand implements Callable<Integer> {

  private final Screen screen;

  @Mixin private ServerOptions options;

  @ArgGroup(multiplicity = "1")
  private What what;

  private static final class What {
    @Parameters(paramLabel = "FILE", description = "A spec (YAML or JSON).")
    private Path spec;

    @Option(
        names = "--workflow",
        paramLabel = "ID",
        description = "The spec of a workflow, such as one that waits for approval.")
    private String workflow;
  }

  @Option(
      names = "--connection",
      defaultValue = "warehouse",
      description = "The named database connection (default: ${DEFAULT-VALUE}).")
  private String connection;

  public ExplainCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    Gateway gateway = options.gateway();
    if (what.workflow != null) {
      return shown(gateway.get("/v1/workflows/" + Gateway.segment(what.workflow) + "/explanation"));
    }
    ObjectNode body =
        new ObjectMapper()
            .createObjectNode()
            .put("spec", SpecFiles.text(what.spec))
            .put("connection", connection);
    JsonNode checked = gateway.post("/v1/specs/check", body);
    if (!checked.path("accepted").asBoolean()) {
      screen.result(
          options.json ? checked.toPrettyString() : new Explained(screen).refused(checked));
      return ExitCode.REJECTED;
    }
    return shown(gateway.post("/v1/specs/explain", body));
  }

  private int shown(JsonNode explained) {
    screen.result(
        options.json ? explained.toPrettyString() : new Explained(screen).whole(explained));
    return ExitCode.OK;
  }
}
