package io.datamorph.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.datamorph.cli.ExitCode;
import io.datamorph.cli.UserError;
import io.datamorph.cli.client.Gateway;
import io.datamorph.cli.view.Screen;
import io.datamorph.cli.view.Tables;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code status}: one workflow with its steps, or the newest ones. */
@Command(
    name = "status",
    description = "Show a workflow with its steps, or the newest workflows.",
    footer = {
      "",
      "Example: ./datamorph status 0198c2f0-6d3e-7cc3-98c4-dc0c0c07398f",
      "         ./datamorph status 0198c2f0-6d3e-7cc3-98c4-dc0c0c07398f --rows"
    })
public final class StatusCommand implements Callable<Integer> {

  private final Screen screen;

  @Mixin private ServerOptions options;

  @Parameters(arity = "0..1", paramLabel = "ID", description = "The workflow's id.")
  private String id;

  @Option(
      names = "--limit",
      defaultValue = "20",
      description = "How many to list (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Option(
      names = "--rows",
      description = "Show what became of the rows of each step of the workflow.")
  private boolean rows;

  public StatusCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    Gateway gateway = options.gateway();
    if (rows) {
      showRows(gateway);
    } else if (id == null) {
      JsonNode answer = gateway.get("/v1/workflows?limit=" + limit);
      JsonNode list = answer.isArray() ? answer : answer.path("workflows");
      screen.result(options.json ? answer.toPrettyString() : table(list));
    } else {
      JsonNode view = gateway.get("/v1/workflows/" + Gateway.segment(id));
      screen.result(
          options.json
              ? view.toPrettyString()
              : String.join(
                  "\n",
                  WorkflowSummary.of(view, screen) + modelUse(gateway),
                  WorkflowSummary.steps(view)));
    }
    return ExitCode.OK;
  }

  /** A status without its costs is better than none while the log store is away. */
  private String modelUse(Gateway gateway) {
    try {
      JsonNode entries = gateway.get("/v1/workflows/" + Gateway.segment(id) + "/logs");
      return ModelUse.line(entries).map(line -> "\n" + line).orElse("");
    } catch (UserError logStoreAway) {
      return "";
    }
  }

  private void showRows(Gateway gateway) {
    if (id == null) {
      throw new UserError(ExitCode.USAGE, "whose rows? status --rows needs a workflow's id");
    }
    JsonNode report = gateway.get("/v1/workflows/" + Gateway.segment(id) + "/validation");
    screen.result(
        options.json ? RowLedger.steps(report).toPrettyString() : RowLedger.table(report));
  }

  private static String table(JsonNode list) {
    return list.isEmpty()
        ? "no workflows yet"
        : Tables.ofFields(
            list,
            List.of("workflow", "state", "created", "request"),
            List.of("workflowId", "state", "createdAt", "prompt"));
  }
}
