package io.datamorph.cli.command;

import io.datamorph.cli.ExitCode;
import io.datamorph.cli.UserError;
import io.datamorph.cli.launch.LaunchOptions;
import io.datamorph.cli.launch.LaunchOptions.Database;
import io.datamorph.cli.launch.LaunchOptions.LogStore;
import io.datamorph.cli.launch.Launcher;
import io.datamorph.cli.launch.Project;
import io.datamorph.cli.launch.RunningSystem;
import io.datamorph.cli.view.Screen;
import io.datamorph.cli.view.Stopwatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code up}: starts everything on this machine and keeps it running. */
@Command(
    name = "up",
    description = "Start everything on this machine and keep it running until Ctrl-C.",
    footer = {"", "Example: ./datamorph up --data-dir ~/datamorph --port 8080"})
public final class UpCommand implements Callable<Integer> {

  private final Screen screen;

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Port of the gateway on localhost (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      description = "Keep data here between starts; without it, all is thrown away at the end.")
  private Path dataDir;

  @ArgGroup(exclusive = false, heading = "%nYour own database as the warehouse:%n")
  private OwnDatabase own;

  @Option(
      names = "--logs",
      defaultValue = "postgres",
      description =
          "Where the agent log goes: postgres, dynamodb or dynamodb-local (default: ${DEFAULT-VALUE}).")
  private String logs;

  @Option(
      names = "--accept-dynamodb-local-licence",
      description = "You have read and accept the licence of DynamoDB Local.")
  private boolean licence;

  @Option(names = "--separate", description = "Eight processes instead of one.")
  private boolean separate;

  @Option(
      names = "--record",
      paramLabel = "DIR",
      description =
          "Write down here what the language model answers, for the provider transcript to replay.")
  private Path record;

  @Option(names = "--no-sample", description = "Leave the embedded warehouse empty.")
  private boolean noSample;

  private static final class OwnDatabase {
    @Option(
        names = "--database-url",
        required = true,
        description = "jdbc:postgresql://host:port/name")
    private String url;

    @Option(
        names = "--database-user",
        required = true,
        description = "A user that may read the sources and create schemas.")
    private String user;

    @Option(
        names = "--database-password-file",
        required = true,
        description = "A file with nothing but the password.")
    private Path passwordFile;

    private Database database() {
      if (!url.startsWith("jdbc:postgresql://")) {
        throw new UserError(ExitCode.USAGE, "--database-url must start with jdbc:postgresql://");
      }
      try {
        return new Database(url, user, Files.readString(passwordFile).strip());
      } catch (IOException e) {
        throw new UserError(
            ExitCode.USAGE,
            "the password file " + passwordFile + " cannot be read: " + e.getMessage(),
            e);
      }
    }
  }

  public UpCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws InterruptedException {
    Stopwatch watch = Stopwatch.started();
    LaunchOptions options =
        new LaunchOptions(
            port,
            Optional.ofNullable(dataDir),
            Optional.ofNullable(own).map(OwnDatabase::database),
            !noSample,
            separate,
            store(),
            List.of(),
            recording());
    try (RunningSystem system =
        new Launcher(Project.located(), options, line -> screen.progress(watch.stamp(line)))
            .start()) {
      screen.progress(watch.stamp("ready"));
      screen.result(addresses(system));
      if (system.awaitEnd()) {
        return ExitCode.OK;
      }
      throw new UserError(
          ExitCode.FAILED, "a service ended by itself; its log is in " + system.logs());
    }
  }

  private Map<String, String> recording() {
    return Optional.ofNullable(record)
        .map(folder -> Map.of("datamorph.model.transcripts", folder.toAbsolutePath().toString()))
        .orElse(Map.of());
  }

  private LogStore store() {
    LogStore store =
        switch (logs.toLowerCase(Locale.ROOT)) {
          case "postgres" -> LogStore.POSTGRES;
          case "dynamodb" -> LogStore.DYNAMODB;
          case "dynamodb-local" -> LogStore.DYNAMODB_LOCAL;
          default ->
              throw new UserError(
                  ExitCode.USAGE,
                  "--logs is one of postgres, dynamodb, dynamodb-local, not " + logs);
        };
    if (store == LogStore.DYNAMODB_LOCAL && !licence) {
      throw new UserError(
          ExitCode.USAGE,
          "DynamoDB Local has a licence of its own, which asks for an AWS account in good standing."
              + " Read it, then add --accept-dynamodb-local-licence; or stay with --logs postgres");
    }
    return store;
  }

  static String addresses(RunningSystem system) {
    return String.join(
        System.lineSeparator(),
        "API        " + system.gateway() + "/v1/workflows",
        "Swagger UI " + system.gateway() + "/q/swagger-ui",
        "Kafka      " + system.kafka(),
        "Warehouse  " + system.warehouse().url(),
        "Logs       " + system.logs(),
        "Try        ./datamorph run --server "
            + system.gateway()
            + " \"total amount of orders per customer\"",
        "Ctrl-C stops everything.");
  }
}
