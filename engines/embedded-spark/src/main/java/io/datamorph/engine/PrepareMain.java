package io.datamorph.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Unpacks the bundled Python, if there is one, and makes the archive of loaded classes that halves
 * the start of a job's process, by running one without a job. Run by the build, and by whoever
 * moves the engine's folder or changes the JDK. It never fails: without the archive a job only
 * starts slower.
 */
public final class PrepareMain {

  private static final String ARCHIVE_OPTION = "-XX:SharedArchiveFile=";
  private static final int PATIENCE_SECONDS = 300;

  private PrepareMain() {}

  /** The one argument is the engine's folder. */
  public static void main(String[] arguments) {
    var home = Path.of(arguments[0]).toAbsolutePath().normalize();
    try {
      BundledPython.unpack(home.resolve("cpython.jar"), home.resolve("cpython"));
      System.out.println(prepare(home));
    } catch (IOException e) {
      System.out.println("no archive of the engine's classes: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String prepare(Path home) throws IOException, InterruptedException {
    var archive = home.resolve("spark.jsa");
    setOption(home.resolve("java.options"), ARCHIVE_OPTION + archive);
    if (isNewest(archive, home)) {
      return "the archive of the engine's classes is up to date";
    }
    Files.deleteIfExists(archive);
    var folder = Files.createTempDirectory("datamorph-prepare");
    try {
      var ended = rehearse(home, archive, folder);
      return Files.exists(archive)
          ? "the engine's classes are archived in " + archive
          : "no archive of the engine's classes (" + ended + ")";
    } finally {
      delete(folder);
    }
  }

  private static String rehearse(Path home, Path archive, Path folder)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(withoutArchive(home.resolve("java.options")));
    command.add("-XX:ArchiveClassesAtExit=" + archive);
    command.addAll(List.of("-cp", home.resolve("lib") + "/*", "io.datamorph.engine.JobMain"));
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("output").toFile());
    var process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      return "it took too long";
    }
    return "exit code " + process.exitValue();
  }

  private static boolean isNewest(Path archive, Path home) throws IOException {
    if (!Files.exists(archive)) {
      return false;
    }
    var made = Files.getLastModifiedTime(archive);
    try (var jars = Files.list(home.resolve("lib"))) {
      return jars.allMatch(jar -> changed(jar).compareTo(made) < 0);
    }
  }

  private static FileTime changed(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> withoutArchive(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(option -> !option.isBlank() && !option.startsWith(ARCHIVE_OPTION))
        .toList();
  }

  private static void setOption(Path file, String option) throws IOException {
    var options = new ArrayList<>(withoutArchive(file));
    options.add(option);
    Files.write(file, options);
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
