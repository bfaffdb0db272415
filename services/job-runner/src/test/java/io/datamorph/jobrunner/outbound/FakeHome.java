package io.datamorph.jobrunner.outbound;

import io.datamorph.engine.JobMain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** An engine's home whose only jar is the fake engine's process. */
public final class FakeHome {

  private FakeHome() {}

  /** Packages the fake into the folder, to be started with these further JVM options. */
  public static Path in(Path folder, String... options) {
    try {
      Path lib = Files.createDirectories(folder.resolve("lib"));
      String entry = JobMain.class.getName().replace('.', '/') + ".class";
      try (var jar = new JarOutputStream(Files.newOutputStream(lib.resolve("engine.jar")));
          var bytes = JobMain.class.getClassLoader().getResourceAsStream(entry)) {
        jar.putNextEntry(new JarEntry(entry));
        bytes.transferTo(jar);
      }
      List<String> lines =
          Stream.concat(
                  Stream.of("# small and quick", "-XX:TieredStopAtLevel=1", "-Xmx32m", ""),
                  Stream.of(options))
              .toList();
      Files.write(folder.resolve("java.options"), lines);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
