package io.datamorph.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The Python side: its own process, isolated from the user's Python set-up. */
final class PythonProcess implements AutoCloseable {

  private final Process process;
  private final Wire wire;

  private PythonProcess(Process process) {
    this.process = process;
    this.wire = new Wire(process.getInputStream(), process.getOutputStream());
  }

  /** To be called by a thread that lives as long as the job: Linux ties the child to the thread. */
  static PythonProcess start(PythonInterpreter python, EngineHome home) throws IOException {
    var runner = home.python().resolve("datamorph_engine/__main__.py");
    var builder = new ProcessBuilder(command(python, runner));
    var environment = builder.environment();
    environment.clear();
    environment.put("PATH", "/usr/bin:/bin");
    environment.put("LANG", "C.UTF-8");
    environment.put("TZ", "UTC");
    environment.putAll(python.environment());
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    return new PythonProcess(builder.start());
  }

  /** -I would also ignore PYTHONHOME, which a bundled Python needs. */
  private static List<String> command(PythonInterpreter python, Path runner) {
    var isolation = python.environment().isEmpty() ? List.of("-I") : List.of("-s");
    var command = new java.util.ArrayList<String>();
    command.add(python.executable().toString());
    command.addAll(isolation);
    command.addAll(List.of("-S", "-B", "-X", "utf8", runner.toString()));
    return command;
  }

  Wire wire() {
    return wire;
  }

  /** How the process ended, for the report of a job whose Python is gone. */
  String fate() {
    try {
      return process.waitFor(2, TimeUnit.SECONDS)
          ? "Python ended with exit code " + process.exitValue()
          : "Python closed its pipe";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "Python is gone";
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
