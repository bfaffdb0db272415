package io.datamorph.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A Python of 3.9 or newer: the one named, the machine's, or the one that the build unpacked. */
record PythonInterpreter(Path executable, String version, Map<String, String> environment) {

  private static final String ASK =
      "import sys; print('%d.%d.%d' % sys.version_info[:3]); print(sys.executable)";
  private static final int LEAST_MINOR = 9;
  private static final List<String> USUAL_FOLDERS =
      List.of("/usr/bin", "/usr/local/bin", "/opt/homebrew/bin", "/opt/python3/bin");

  PythonInterpreter {
    environment = Map.copyOf(environment);
  }

  static PythonInterpreter find(EngineHome home) {
    var named = System.getProperty("datamorph.engine.python");
    if ("bundled".equals(named)) {
      return bundled(home.bundledPython())
          .orElseThrow(() -> new IllegalStateException("the engine was built without a Python"));
    }
    if (named != null) {
      return ask(Path.of(named), Map.of())
          .orElseThrow(() -> new IllegalStateException(named + " is not a Python 3.9 or newer"));
    }
    return candidates().stream()
        .flatMap(candidate -> ask(candidate, Map.of()).stream())
        .findFirst()
        .or(() -> bundled(home.bundledPython()))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no Python 3.9 or newer was found on PATH or in the usual folders; install"
                        + " one (Debian: apt install python3), or build the engine with"
                        + " -Dcpython.skip=false"));
  }

  private static List<Path> candidates() {
    var folders = new ArrayList<String>();
    var path = System.getenv("PATH");
    folders.addAll(path == null ? List.of() : List.of(path.split(":")));
    folders.addAll(USUAL_FOLDERS);
    return folders.stream()
        .filter(folder -> folder.startsWith("/"))
        .map(folder -> Path.of(folder, "python3"))
        .distinct()
        .filter(Files::isExecutable)
        .toList();
  }

  private static Optional<PythonInterpreter> bundled(Path folder) {
    var executable = folder.resolve("bin/python3.14");
    return Files.isExecutable(executable)
        ? ask(
            executable,
            Map.of("PYTHONHOME", folder.toString(), "LD_LIBRARY_PATH", folder.toString()))
        : Optional.empty();
  }

  static Optional<PythonInterpreter> ask(Path candidate, Map<String, String> environment) {
    try {
      var builder = new ProcessBuilder(candidate.toString(), "-S", "-c", ASK);
      builder.environment().putAll(environment);
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      var process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Optional.empty();
      }
      var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return understand(answer.lines().toList(), environment);
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** The executable is what Python itself calls it, so that no shim stands in between. */
  private static Optional<PythonInterpreter> understand(
      List<String> answer, Map<String, String> environment) {
    if (answer.size() != 2 || !answer.getFirst().startsWith("3.")) {
      return Optional.empty();
    }
    var minor = Integer.parseInt(answer.getFirst().split("\\.")[1]);
    return minor < LEAST_MINOR
        ? Optional.empty()
        : Optional.of(
            new PythonInterpreter(Path.of(answer.getLast()), answer.getFirst(), environment));
  }
}
