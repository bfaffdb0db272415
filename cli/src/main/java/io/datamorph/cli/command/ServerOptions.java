package io.datamorph.cli.command;

import io.datamorph.cli.client.Gateway;
import java.net.URI;
import picocli.CommandLine.Option;

/** Which running system to talk to, and in what form to answer. */
final class ServerOptions {

  @Option(
      names = "--server",
      paramLabel = "URL",
      defaultValue = "${env:DATAMORPH_SERVER:-http://localhost:8080}",
      description = "Address of the running system (default: ${DEFAULT-VALUE}).")
  URI server;

  @Option(names = "--json", description = "Answer in JSON, for machines.")
  boolean json;

  Gateway gateway() {
    return new Gateway(server);
  }
}
