package io.datamorph.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.datamorph.cli.ExitCode;
import io.datamorph.cli.client.EventStream;
import io.datamorph.cli.client.Gateway;
import io.datamorph.cli.view.EventLine;
import io.datamorph.cli.view.Screen;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code run}: sends a request and follows it to its end. */
@Command(
    name = "run",
    description = "Send a request and follow it to its end.",
    footer = {
      "",
      "Exit code: 0 published, 1 failed, 2 rejected, 3 needs clarification, 4 cancelled.",
      "",
      "Example: ./datamorph run \"Join customers and orders on customer_id and calculate the total order amount per"
          + " customer\""
    })
public final class RunCommand implements Callable<Integer> {

  private final Screen screen;

  @Mixin private ServerOptions options;

  @ArgGroup(multiplicity = "1")
  private Request request;

  @Option(
      names = "--connection",
      defaultValue = "warehouse",
      description = "The named database connection (default: ${DEFAULT-VALUE}).")
  private String connection;

  @Option(
      names = "--replace",
      description = "Allow the target to replace a table that DataMorph did not create.")
  private boolean replace;

  @Option(
      names = "--approval",
      description = "Let the spec wait until you approve it; see explain and approve.")
  private boolean approval;

  @Option(names = "--no-follow", description = "Print the workflow's id and return at once.")
  private boolean noFollow;

  private static final class Request {
    @Parameters(paramLabel = "REQUEST", description = "What you want, in English.")
    private String prompt;

    @Option(
        names = "--spec",
        paramLabel = "FILE",
        description = "A ready spec (YAML or JSON) instead.")
    private Path spec;
  }

  public RunCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    Gateway gateway = options.gateway();
    String id = gateway.request(body(), UUID.randomUUID().toString());
    if (noFollow) {
      screen.result(options.json ? "{\"workflowId\":\"" + id + "\"}" : id);
      return ExitCode.OK;
    }
    return end(gateway, id, "", options, screen);
  }

  /** Follows a workflow to its end, or to where a person must act, and shows what came of it. */
  static int end(Gateway gateway, String id, String seen, ServerOptions options, Screen screen) {
    Optional<Screen> shown = options.json ? Optional.empty() : Optional.of(screen);
    JsonNode end = follow(gateway, id, seen, shown);
    screen.result(options.json ? end.toPrettyString() : WorkflowSummary.of(end, screen));
    return ExitCode.of(end.path("state").asText());
  }

  private ObjectNode body() {
    ObjectNode body = new ObjectMapper().createObjectNode().put("connection", connection);
    if (replace) {
      body.put("replaceTarget", true);
    }
    if (approval) {
      body.put("approval", true);
    }
    return request.spec == null
        ? body.put("prompt", request.prompt)
        : body.put("spec", SpecFiles.text(request.spec));
  }

  /** Shows each event on the screen, if there is one, and returns the workflow's last view. */
  public static JsonNode follow(Gateway gateway, String workflowId, Optional<Screen> screen) {
    return follow(gateway, workflowId, "", screen);
  }

  private static JsonNode follow(
      Gateway gateway, String workflowId, String seen, Optional<Screen> screen) {
    Instant start = Instant.now();
    screen.ifPresent(it -> it.progress(it.dim("workflow " + workflowId)));
    new EventStream(gateway, seen)
        .follow(
            workflowId,
            event -> screen.ifPresent(it -> it.progress(new EventLine(it).render(start, event))));
    return gateway.get("/v1/workflows/" + Gateway.segment(workflowId));
  }
}
