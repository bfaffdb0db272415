package io.datamorph.cli.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How to start a system on this machine.
 *
 * @param port of the gateway on localhost
 * @param dataDir where to keep data between starts; without it, everything is thrown away at the
 *     end
 * @param database the user's own warehouse in place of the embedded one
 * @param sample whether to fill an empty embedded warehouse with the sample shop
 * @param separate eight processes instead of one
 * @param otherConnections names of further, empty embedded databases, each a connection
 * @param settings of the services, over those that the start itself makes
 */
public record LaunchOptions(
    int port,
    Optional<Path> dataDir,
    Optional<Database> database,
    boolean sample,
    boolean separate,
    LogStore logs,
    List<String> otherConnections,
    Map<String, String> settings) {

  public LaunchOptions {
    otherConnections = List.copyOf(otherConnections);
    settings = Map.copyOf(settings);
  }

  /** With no settings of the caller's own. */
  public LaunchOptions(
      int port,
      Optional<Path> dataDir,
      Optional<Database> database,
      boolean sample,
      boolean separate,
      LogStore logs,
      List<String> otherConnections) {
    this(port, dataDir, database, sample, separate, logs, otherConnections, Map.of());
  }

  /** Where the agent log goes. */
  public enum LogStore {
    POSTGRES,
    DYNAMODB_LOCAL,
    DYNAMODB
  }

  /** A PostgreSQL database by JDBC address. */
  public record Database(String url, String user, String password) {}
}
