package io.datamorph.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The lines that the job's owner reads: one JSON object each. */
final class JobEvents {

  private static final int MOST_OUTPUT = 1 << 20;
  private static final int LONGEST_LINE = 8 << 10;

  private final OutputStream lines;
  private int written;
  private boolean full;

  JobEvents(OutputStream lines) {
    this.lines = lines;
  }

  /** From here on everything else that prints does so to standard error. */
  static JobEvents onStandardOutput() {
    PrintStream out = System.out;
    System.setOut(System.err);
    return new JobEvents(out);
  }

  void ready(String engine) {
    write(Json.object().put("event", "ready").put("engine", engine));
  }

  /** A line that the script printed; after 1 MB a note, then nothing. */
  synchronized void output(String stream, String line) {
    if (full) {
      return;
    }
    var cut = line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "..." : line;
    written += cut.getBytes(StandardCharsets.UTF_8).length + 1;
    full = written > MOST_OUTPUT;
    var shown = full ? "(more than 1 MB was printed; the rest is left out)" : cut;
    write(
        Json.object()
            .put("event", "output")
            .put("stream", full ? "stderr" : stream)
            .put("line", shown));
  }

  void finished(JobResult result) {
    var event = Json.object().put("event", "finished");
    switch (result) {
      case JobResult.Succeeded succeeded ->
          event.put("status", "succeeded").put("rowsWritten", succeeded.rowsWritten());
      case JobResult.Failed failed ->
          event.put("status", "failed").<ObjectNode>set("error", failed.error());
    }
    write(event);
  }

  private synchronized void write(JsonNode event) {
    try {
      lines.write(Json.bytes(event));
      lines.write('\n');
      lines.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
