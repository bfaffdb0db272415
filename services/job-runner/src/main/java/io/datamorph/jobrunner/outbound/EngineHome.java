package io.datamorph.jobrunner.outbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the embedded engine is installed: {@code lib/*.jar}, {@code java.options}. */
final class EngineHome {

  private static final String SETTING = "datamorph.engine.home";

  private final Optional<Path> folder;

  EngineHome(Optional<Path> folder) {
    this.folder = folder.map(Path::toAbsolutePath).map(Path::normalize);
  }

  /** What is wrong with the installation, naming the setting and the remedy. */
  Optional<String> trouble() {
    if (folder.isEmpty()) {
      return Optional.of("no engine: " + SETTING + " is not set");
    }
    Path lib = folder.get().resolve("lib");
    if (!Files.isDirectory(lib)) {
      return Optional.of(
          "no engine: there is no folder %s (%s is %s); build engines/embedded-spark, or set it to where the engine is"
              .formatted(lib, SETTING, folder.get()));
    }
    return holdsJar(lib)
        ? Optional.empty()
        : Optional.of("no engine: %s holds no jar (%s)".formatted(lib, SETTING));
  }

  String classPath() {
    return folder.orElseThrow().resolve("lib") + "/*";
  }

  /** One JVM option a line; blank lines and comments are skipped. */
  List<String> javaOptions() {
    Path file = folder.orElseThrow().resolve("java.options");
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return Files.readAllLines(file).stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the engine's options " + file + " cannot be read", e);
    }
  }

  private static boolean holdsJar(Path lib) {
    try (var jars = Files.newDirectoryStream(lib, "*.jar")) {
      return jars.iterator().hasNext();
    } catch (IOException e) {
      return false;
    }
  }
}
