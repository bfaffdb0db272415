package io.datamorph.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Temporary folders that a killed process left behind: the next start takes them away. */
final class AbandonedFolders {

  private static final String PREFIX = "datamorph-infra-";

  /** A folder younger than this may be on its way to its lock. */
  private static final Duration SETTLED = Duration.ofMinutes(1);

  private AbandonedFolders() {}

  /** The process id tells the folders of this JVM, which another class loader may hold. */
  static String prefixOfThisProcess() {
    return PREFIX + ProcessHandle.current().pid() + "-";
  }

  static void sweep() {
    var parent = Path.of(System.getProperty("java.io.tmpdir"));
    var before = Instant.now().minus(SETTLED);
    try (var folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (var folder : folders) {
        var ours = folder.getFileName().toString().startsWith(prefixOfThisProcess());
        if (!ours && isOlder(folder, before)) {
          sweep(folder);
        }
      }
    } catch (IOException e) {
      // Tidiness must not keep anything from starting.
    }
  }

  private static boolean isOlder(Path folder, Instant before) throws IOException {
    return Files.getLastModifiedTime(folder).toInstant().isBefore(before);
  }

  private static void sweep(Path folder) {
    try {
      DataFolder.locked(folder, true).close();
    } catch (InfraException | IOException inUseOrNotOurs) {
      // Left alone.
    }
  }
}
