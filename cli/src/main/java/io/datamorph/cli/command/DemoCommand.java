package io.datamorph.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.datamorph.cli.ExitCode;
import io.datamorph.cli.client.Gateway;
import io.datamorph.cli.launch.LaunchOptions;
import io.datamorph.cli.launch.Launcher;
import io.datamorph.cli.launch.Project;
import io.datamorph.cli.launch.RunningSystem;
import io.datamorph.cli.view.Screen;
import io.datamorph.cli.view.Stopwatch;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: one request, end to end, on a sample shop. */
@Command(
    name = "demo",
    description = "Start everything, load a sample shop, send one request, show what happens.",
    footer = {
      "",
      "Exits 0 only if the table was published and equals what PostgreSQL itself computes.",
      "",
      "Example: ./datamorph demo"
    })
public final class DemoCommand implements Callable<Integer> {

  private final Screen screen;

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Port of the gateway on localhost (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(names = "--separate", description = "Eight processes instead of one.")
  private boolean separate;

  public DemoCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws SQLException {
    Stopwatch watch = Stopwatch.started();
    LaunchOptions options =
        new LaunchOptions(
            port,
            Optional.empty(),
            Optional.empty(),
            true,
            separate,
            LaunchOptions.LogStore.POSTGRES);
    try (RunningSystem system =
        new Launcher(Project.located(), options, line -> screen.progress(watch.stamp(line)))
            .start()) {
      Gateway gateway = new Gateway(system.gateway());
      screen.progress("");
      screen.progress(screen.heading("Request: " + DemoCase.PROMPT));
      String id =
          gateway.request(
              new ObjectMapper().createObjectNode().put("prompt", DemoCase.PROMPT),
              UUID.randomUUID().toString());
      JsonNode end = RunCommand.follow(gateway, id, Optional.of(screen));
      boolean equal = show(gateway, id, end, system);
      screen.result(
          UpCommand.addresses(system)
              .replace("Ctrl-C stops everything.", "(./datamorph up keeps these running)"));
      screen.progress(watch.stamp(equal ? "done" : "not proven"));
      return equal ? ExitCode.OK : ExitCode.FAILED;
    }
  }

  private boolean show(Gateway gateway, String id, JsonNode end, RunningSystem system)
      throws SQLException {
    String path = "/v1/workflows/" + Gateway.segment(id);
    if (!end.path("state").asText().equals("PUBLISHED")) {
      screen.result(WorkflowSummary.of(end, screen));
      return false;
    }
    screen.result("\n" + screen.heading("The spec"));
    screen.result(gateway.text(path + "/spec").stripTrailing());
    screen.result("\n" + screen.heading("The PySpark code"));
    screen.result(gateway.text(path + "/code").stripTrailing());
    screen.result("\n" + screen.heading("The tests"));
    screen.result(TestReport.of(gateway.get(path + "/validation"), screen));
    screen.result("\n" + screen.heading("The table"));
    DemoCase demo = new DemoCase(system.warehouse());
    String table = end.path("target").path("table").asText();
    screen.result(demo.firstRows(table));
    long different = demo.differences(table);
    screen.result(
        different == 0
            ? screen.good("equal to what PostgreSQL itself computes") + "\n"
            : screen.bad(different + " rows differ from what PostgreSQL itself computes") + "\n");
    return different == 0;
  }
}
