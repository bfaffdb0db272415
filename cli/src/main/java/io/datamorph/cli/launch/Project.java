package io.datamorph.cli.launch;

import io.datamorph.cli.ExitCode;
import io.datamorph.cli.UserError;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a build left on this machine: where the parts of the system lie. */
public final class Project {

  private final Path home;

  private Project(Path home) {
    this.home = home;
  }

  /** The project that the {@code datamorph} script started from. */
  public static Project located() {
    String home = System.getProperty("datamorph.home");
    if (home == null) {
      throw new UserError(ExitCode.UNAVAILABLE, "start DataMorph by its script: ./datamorph");
    }
    return new Project(Path.of(home));
  }

  Path allInOne() {
    return built(home.resolve("standalone/target/quarkus-app/quarkus-run.jar"), "./datamorph up");
  }

  Path service(String name) {
    return built(
        home.resolve("services").resolve(name).resolve("target/quarkus-app/quarkus-run.jar"),
        "./datamorph up --separate");
  }

  public Path engine() {
    return built(home.resolve("engines/embedded-spark/target/engine"), "./datamorph up");
  }

  public Path sampleShop() {
    return home.resolve("samples/shop.sql");
  }

  private static Path built(Path path, String command) {
    if (!Files.exists(path)) {
      throw new UserError(
          ExitCode.UNAVAILABLE,
          "the build left no " + path + "; remove target/built and start " + command + " again");
    }
    return path;
  }
}
