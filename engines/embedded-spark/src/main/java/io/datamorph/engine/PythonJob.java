package io.datamorph.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.spark.sql.Row;

/** The conversation with Python: runs a script, answering the calls that it makes meanwhile. */
final class PythonJob {

  private static final BiConsumer<String, String> NOBODY = (stream, line) -> {};

  private final PythonProcess python;
  private final Bridge bridge;
  private final JobEvents events;
  private final Object oneFunctionAtATime = new Object();
  private final Set<Long> introduced = new HashSet<>();
  private volatile BiConsumer<String, String> output = NOBODY;

  PythonJob(PythonProcess python, Bridge bridge, JobEvents events) {
    this.python = python;
    this.bridge = bridge;
    this.events = events;
    PythonUdf.callPython(this::callFunction);
  }

  /** Walks the ways that a real job will go, so that their classes are loaded and compiled. */
  void rehearse() throws IOException {
    var done = converse(Json.object().put("do", "rehearse"));
    if (done.hasNonNull("error")) {
      throw new IOException("the rehearsal failed: " + done.get("error"));
    }
    bridge.forgetEverything();
  }

  JobResult run(JobRequest request) {
    var command =
        Json.object()
            .put("do", "run")
            .put("script", request.script().toString())
            .put("filter", !Boolean.getBoolean("datamorph.engine.unfiltered"));
    var arguments = command.putObject("arguments");
    request.arguments().forEach(arguments::put);
    output = events::output;
    try {
      var done = converse(command);
      return done.hasNonNull("error")
          ? new JobResult.Failed((ObjectNode) done.get("error"))
          : new JobResult.Succeeded(bridge.rowsWritten());
    } catch (IOException e) {
      return new JobResult.Failed(ErrorReport.ofEngine(python.fate() + " (" + e + ")"));
    }
  }

  private JsonNode converse(ObjectNode command) throws IOException {
    python.wire().send(command);
    while (true) {
      var message = python.wire().receive();
      if (message.has("done")) {
        return message.get("done");
      }
      if (!printed(message)) {
        python.wire().send(bridge.answer(message));
      }
    }
  }

  /**
   * Called by Spark's threads while the main thread is inside a call that Python waits for, so the
   * pipes are free; Python must not start another call meanwhile.
   */
  private JsonNode callFunction(long function, Row arguments) throws IOException {
    synchronized (oneFunctionAtATime) {
      var request = Json.object().put("call", function);
      if (introduced.add(function)) {
        request.set("types", Json.read(arguments.schema().json()));
      }
      python.wire().send(request.set("args", Cells.row(arguments)));
      while (true) {
        var message = python.wire().receive();
        if (message.has("value") || message.has("raised")) {
          return message;
        }
        if (!printed(message)) {
          python
              .wire()
              .send(ErrorReport.refusal("Spark cannot be called inside a function of a job"));
        }
      }
    }
  }

  private boolean printed(JsonNode message) {
    if (message.has("print")) {
      output.accept(message.path("stream").asText(), message.get("print").asText());
      return true;
    }
    return false;
  }
}
