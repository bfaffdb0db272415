package io.datamorph.cli.launch;

import java.nio.file.Path;
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
 */
public record LaunchOptions(
    int port,
    Optional<Path> dataDir,
    Optional<Database> database,
    boolean sample,
    boolean separate,
    LogStore logs) {

  /** Where the agent log goes. */
  public enum LogStore {
    POSTGRES,
    DYNAMODB_LOCAL,
    DYNAMODB
  }

  /** A PostgreSQL database by JDBC address. */
  public record Database(String url, String user, String password) {}
}
