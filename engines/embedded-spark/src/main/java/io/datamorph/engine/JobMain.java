package io.datamorph.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The process of one job: warms Spark and Python up, says {@code ready}, reads one job from
 * standard input, runs it, says {@code finished}. The protocol is in the module's README.
 */
public final class JobMain {

  private JobMain() {}

  /** Exits with 0 after a job that succeeded or failed, or when no job came; else with 70. */
  public static void main(String[] arguments) {
    var events = JobEvents.onStandardOutput();
    dieWithParent();
    try {
      serve(events);
      System.exit(0);
    } catch (IOException | RuntimeException | LinkageError e) {
      e.printStackTrace();
      System.exit(70);
    }
  }

  private static void serve(JobEvents events) throws IOException {
    var home = EngineHome.find();
    var python = PythonInterpreter.find(home);
    var connections = new Connections();
    try (var process = PythonProcess.start(python, home)) {
      var spark = LocalSpark.start();
      var job = new PythonJob(process, new Bridge(spark, connections), events);
      rehearse(job, connections);
      events.ready("Spark " + spark.version() + " embedded, Python " + python.version());
      var line = firstLine();
      if (line != null) {
        runJob(job, connections, line, events);
      }
    }
  }

  private static void rehearse(PythonJob job, Connections connections) throws IOException {
    try (var database = RehearsalDatabase.open()) {
      connections.use(database.connections());
      job.rehearse();
    } finally {
      connections.use(Map.of());
    }
  }

  private static void runJob(PythonJob job, Connections connections, String line, JobEvents events)
      throws IOException {
    var request = JobRequest.parse(line);
    connections.use(request.connections());
    events.finished(job.run(request));
  }

  private static String firstLine() throws IOException {
    return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
  }

  /** Nobody would read the result, and another runner may already repeat the job. */
  private static void dieWithParent() {
    ProcessHandle.current()
        .parent()
        .ifPresent(parent -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(143)));
  }
}
