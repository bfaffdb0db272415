package io.datamorph.cli.command;

import io.datamorph.cli.ExitCode;
import io.datamorph.cli.client.Gateway;
import io.datamorph.cli.view.Screen;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code spec}, {@code code} and {@code validation}: what a workflow made on its way. */
public final class ArtifactCommands {

  private ArtifactCommands() {}

  private abstract static class Artifact implements Callable<Integer> {

    private final Screen screen;
    private final String path;

    @Mixin private ServerOptions options;

    @Parameters(paramLabel = "ID", description = "The workflow's id.")
    private String id;

    Artifact(Screen screen, String path) {
      this.screen = screen;
      this.path = path;
    }

    @Override
    public Integer call() {
      screen.result(
          options.gateway().text("/v1/workflows/" + Gateway.segment(id) + path).stripTrailing());
      return ExitCode.OK;
    }
  }

  /** The typed spec as JSON. */
  @Command(
      name = "spec",
      description = "Print the spec of a workflow (JSON).",
      footer = {"", "Example: ./datamorph spec 0198c2f0-6d3e-7cc3-98c4-dc0c0c07398f"})
  public static final class OfSpec extends Artifact {
    public OfSpec(Screen screen) {
      super(screen, "/spec");
    }
  }

  /** The PySpark script. */
  @Command(
      name = "code",
      description = "Print the PySpark script of a workflow.",
      footer = {"", "Example: ./datamorph code 0198c2f0-6d3e-7cc3-98c4-dc0c0c07398f > job.py"})
  public static final class OfCode extends Artifact {
    public OfCode(Screen screen) {
      super(screen, "/code");
    }
  }

  /** The tests and their verdicts. */
  @Command(
      name = "validation",
      description = "Print the tests of a workflow and their verdicts (JSON).",
      footer = {"", "Example: ./datamorph validation 0198c2f0-6d3e-7cc3-98c4-dc0c0c07398f"})
  public static final class OfValidation extends Artifact {
    public OfValidation(Screen screen) {
      super(screen, "/validation");
    }
  }
}
