package io.datamorph.cli.launch;

import io.datamorph.cli.ExitCode;
import io.datamorph.cli.UserError;
import io.datamorph.infra.EmbeddedInfra;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The settings of the services for this start, as a file that only this user can read: addresses
 * and passwords are in nobody's arguments or environment.
 */
final class Settings {

  private static final int SECRET_BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Map<String, String> values = new TreeMap<>();

  static String newSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  Settings infrastructure(EmbeddedInfra infra, String controlPassword) {
    values.put("kafka.bootstrap.servers", infra.kafka().bootstrapServers());
    values.put("datamorph.control.url", infra.postgres().jdbcUrl(ControlDatabase.NAME));
    values.put("datamorph.control.password", controlPassword);
    values.put("datamorph.artifacts.endpoint", infra.s3().endpoint());
    values.put("datamorph.artifacts.region", infra.s3().region());
    values.put("datamorph.artifacts.access-key", infra.s3().accessKey());
    values.put("datamorph.artifacts.secret-key", infra.s3().secretKey());
    values.put("datamorph.artifacts.bucket", "datamorph");
    values.put("datamorph.service-token", newSecret());
    return this;
  }

  Settings warehouse(LaunchOptions.Database database) {
    values.put("datamorph.connections.warehouse.url", database.url());
    values.put("datamorph.connections.warehouse.user", database.user());
    values.put("datamorph.connections.warehouse.password", database.password());
    return this;
  }

  Settings set(String key, String value) {
    values.put(key, value);
    return this;
  }

  /** Writes {@code services.properties} into the folder, readable by its owner only. */
  Path writeTo(Path folder) {
    Path file = folder.resolve("services.properties");
    try {
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Properties properties = new Properties();
      // SmallRye Config expands ${...}: a password may hold those characters.
      values.forEach((key, value) -> properties.setProperty(key, value.replace("$", "\\$")));
      try (Writer writer = Files.newBufferedWriter(file)) {
        properties.store(writer, null);
      }
      return file;
    } catch (IOException e) {
      throw new UserError(
          ExitCode.UNAVAILABLE,
          "the settings cannot be written to " + file + ": " + e.getMessage(),
          e);
    }
  }
}
