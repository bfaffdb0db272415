package io.datamorph.cli.command;

import io.datamorph.choreography.Topics;
import io.datamorph.cli.ExitCode;
import io.datamorph.cli.UserError;
import io.datamorph.cli.launch.ControlDatabase;
import io.datamorph.cli.view.Screen;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code prepare}: what a deployment needs before its services start. */
@Command(
    name = "prepare",
    description =
        "Make the topics, and a role and a schema for each service; again changes nothing.",
    footer = {
      "",
      "Passwords come from the environment: DATAMORPH_ADMIN_PASSWORD, and DATAMORPH_CONTROL_PASSWORD for the services.",
      "",
      "Example: ./datamorph prepare --kafka localhost:9092"
          + " --control-url jdbc:postgresql://localhost:5432/datamorph_control --admin-user postgres"
    })
public final class PrepareCommand implements Callable<Integer> {

  private final Screen screen;

  @Option(
      names = "--kafka",
      required = true,
      defaultValue = "${env:KAFKA_BOOTSTRAP_SERVERS}",
      description = "host:port of the brokers (environment: KAFKA_BOOTSTRAP_SERVERS).")
  private String kafka;

  @Option(
      names = "--partitions",
      defaultValue = "3",
      description = "Partitions of a new topic (default: ${DEFAULT-VALUE}).")
  private int partitions;

  @Option(
      names = "--control-url",
      required = true,
      defaultValue = "${env:DATAMORPH_CONTROL_URL}",
      description = "The control database, which must exist (environment: DATAMORPH_CONTROL_URL).")
  private String controlUrl;

  @Option(
      names = "--admin-user",
      required = true,
      defaultValue = "${env:DATAMORPH_ADMIN_USER}",
      description = "May make roles and schemas there (environment: DATAMORPH_ADMIN_USER).")
  private String adminUser;

  public PrepareCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    String admin = fromEnvironment("DATAMORPH_ADMIN_PASSWORD");
    String services = fromEnvironment("DATAMORPH_CONTROL_PASSWORD");
    try {
      ControlDatabase.prepare(controlUrl, adminUser, admin, services);
      screen.progress("roles and schemas are there");
      Topics.ensure(kafka, partitions);
      screen.progress("topics are there");
      return ExitCode.OK;
    } catch (SQLException e) {
      throw new UserError(
          ExitCode.UNAVAILABLE,
          "the control database " + controlUrl + " refused: " + e.getMessage(),
          e);
    } catch (IllegalStateException e) {
      throw new UserError(ExitCode.UNAVAILABLE, e.getMessage(), e);
    }
  }

  private static String fromEnvironment(String name) {
    String value = System.getenv(name);
    if (value == null || value.isEmpty()) {
      throw new UserError(ExitCode.USAGE, "the environment variable " + name + " is not set");
    }
    return value;
  }
}
