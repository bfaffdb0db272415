package io.datamorph.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Generated once per data folder and kept in it, readable by its owner alone. */
record Credentials(String postgresPassword, String s3AccessKey, String s3SecretKey) {

  private static final String FILE = "credentials.properties";

  static Credentials of(DataFolder folder) {
    var file = folder.path().resolve(FILE);
    try {
      return Files.exists(file) ? read(file) : generate(file);
    } catch (IOException e) {
      throw new InfraException("Cannot keep the credentials in " + file + ": " + e, e);
    }
  }

  private static Credentials read(Path file) throws IOException {
    var kept = new Properties();
    try (var in = Files.newBufferedReader(file)) {
      kept.load(in);
    }
    return new Credentials(
        required(kept, "postgres.password", file),
        required(kept, "s3.access-key", file),
        required(kept, "s3.secret-key", file));
  }

  private static String required(Properties kept, String key, Path file) {
    var value = kept.getProperty(key);
    if (value == null || value.isBlank()) {
      throw new InfraException(
          file + " has no " + key + ". Without it the data beside it cannot be opened.");
    }
    return value;
  }

  private static Credentials generate(Path file) throws IOException {
    var made = new Credentials(random(24), "dm" + random(9), random(24));
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var unfinished = Files.createTempFile(file.getParent(), FILE, "", owner);
    Files.writeString(
        unfinished,
        "postgres.password=%s%ns3.access-key=%s%ns3.secret-key=%s%n"
            .formatted(made.postgresPassword, made.s3AccessKey, made.s3SecretKey));
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    return made;
  }

  private static String random(int bytes) {
    var random = new byte[bytes];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  @Override
  public String toString() {
    return "Credentials[hidden]";
  }
}
