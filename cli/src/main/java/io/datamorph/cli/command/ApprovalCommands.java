package io.datamorph.cli.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.datamorph.cli.client.EventStream;
import io.datamorph.cli.client.Gateway;
import io.datamorph.cli.view.Screen;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code approve} and {@code reject}: a person's word on a spec that waits. */
public final class ApprovalCommands {

  private ApprovalCommands() {}

  private abstract static class Decision implements Callable<Integer> {

    private final Screen screen;

    @Mixin private ServerOptions options;

    @Parameters(paramLabel = "ID", description = "The workflow's id.")
    private String id;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept with the workflow.")
    private String reason;

    Decision(Screen screen) {
      this.screen = screen;
    }

    abstract ObjectNode body();

    @Override
    public Integer call() {
      Gateway gateway = options.gateway();
      ObjectNode body = body();
      if (reason != null) {
        body.put("reason", reason);
      }
      String seen = EventStream.newest(gateway, id);
      gateway.post("/v1/workflows/" + Gateway.segment(id) + "/approval", body);
      return RunCommand.end(gateway, id, seen, options, screen);
    }
  }

  /** Go on, as it is or with a changed spec. */
  @Command(
      name = "approve",
      description = "Approve the spec that a workflow waits with, and follow it to its end.",
      footer = {
        "",
        "A changed spec is checked first; while it is refused, the workflow waits on.",
        "",
        "Example: ./datamorph approve 0198c2f0-6d3e-7cc3-98c4-dc0c0c07398f --spec changed.yaml"
      })
  public static final class Approve extends Decision {

    @Option(names = "--spec", paramLabel = "FILE", description = "A changed spec in its place.")
    private Path spec;

    public Approve(Screen screen) {
      super(screen);
    }

    @Override
    ObjectNode body() {
      ObjectNode body = new ObjectMapper().createObjectNode().put("approved", true);
      return spec == null ? body : body.put("spec", SpecFiles.text(spec));
    }
  }

  /** Do not go on. */
  @Command(
      name = "reject",
      description = "Reject the spec that a workflow waits with; nothing is written.",
      footer = {
        "",
        "Example: ./datamorph reject 0198c2f0-6d3e-7cc3-98c4-dc0c0c07398f --reason \"wrong join\""
      })
  public static final class Reject extends Decision {
    public Reject(Screen screen) {
      super(screen);
    }

    @Override
    ObjectNode body() {
      return new ObjectMapper().createObjectNode().put("approved", false);
    }
  }
}
