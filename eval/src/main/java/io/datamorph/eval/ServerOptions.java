package io.datamorph.eval;

import io.datamorph.cli.ExitCode;
import io.datamorph.cli.UserError;
import io.datamorph.cli.client.Gateway;
import io.datamorph.eval.database.Login;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import picocli.CommandLine.Option;

/** A system that runs already, and how to reach the databases behind its connections. */
final class ServerOptions {

  private static final String PLACE = "{db}";

  @Option(
      names = "--server",
      required = true,
      paramLabel = "URL",
      description = "Address of the system.")
  private URI server;

  @Option(
      names = "--database-url",
      required = true,
      description = {
        "jdbc:postgresql://host:port/{db}; {db} stands for a case's database,",
        "which the system must have as a connection of that name."
      })
  private String url;

  @Option(
      names = "--database-user",
      required = true,
      description = "A user that may create and drop tables there.")
  private String user;

  @Option(
      names = "--database-password-file",
      required = true,
      description = "A file with nothing but the password.")
  private Path passwordFile;

  @Option(
      names = "--reload",
      description = "Drop the suite's tables where there are such, and make them again.")
  private boolean reload;

  /** Refuses a server that lacks connections of these names. */
  TestedSystem system(Collection<String> databases) {
    if (!url.startsWith("jdbc:postgresql://") || !url.contains(PLACE)) {
      throw new UserError(
          ExitCode.USAGE, "--database-url must be jdbc:postgresql://host:port/" + PLACE);
    }
    String password = password();
    Gateway gateway = new Gateway(server);
    mustHave(gateway, databases);
    return new TestedSystem(
        gateway, name -> new Login(url.replace(PLACE, name), user, password), reload, () -> {});
  }

  private void mustHave(Gateway gateway, Collection<String> databases) {
    Set<String> missing = new HashSet<>(databases);
    gateway
        .get("/v1/connections")
        .path("connections")
        .forEach(each -> missing.remove(each.path("name").asText()));
    if (!missing.isEmpty()) {
      throw new UserError(
          ExitCode.UNAVAILABLE,
          "the system at %s has no connection %s".formatted(server, String.join(", ", missing)));
    }
  }

  private String password() {
    try {
      return Files.readString(passwordFile).strip();
    } catch (IOException e) {
      throw new UserError(
          ExitCode.USAGE,
          "the password file %s cannot be read: %s".formatted(passwordFile, e.getMessage()),
          e);
    }
  }
}
