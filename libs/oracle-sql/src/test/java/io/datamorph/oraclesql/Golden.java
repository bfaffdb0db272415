package io.datamorph.oraclesql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Approved output, a file each under {@code src/test/resources/golden}. Written anew by {@code
 * -Dgolden.update=true}: look at the difference before you commit it.
 */
final class Golden {

  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private Golden() {}

  static void check(String name, String actual) {
    Path file = FOLDER.resolve(name + ".sql");
    try {
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual + "\n");
      }
      assertEquals(
          Files.exists(file) ? Files.readString(file).stripTrailing() : "(no golden file)",
          actual.stripTrailing(),
          () -> file + " differs; -Dgolden.update=true writes it anew");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
