package io.datamorph.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The one line that is read from standard input. */
record JobRequest(
    String jobId, Path script, Map<String, String> arguments, Map<String, Connection> connections) {

  /** A named database and the role that the job may use there. */
  record Connection(String url, String user, String password) implements java.io.Serializable {

    @Override
    public String toString() {
      return "Connection[" + url + "]";
    }
  }

  JobRequest {
    arguments = Map.copyOf(arguments);
    connections = Map.copyOf(connections);
  }

  static JobRequest parse(String line) throws IOException {
    var job = Json.read(line);
    return new JobRequest(
        text(job, "jobId"),
        Path.of(text(job, "script")),
        arguments(job.path("arguments")),
        connections(job.path("connections")));
  }

  private static Map<String, String> arguments(JsonNode node) {
    var all = new LinkedHashMap<String, String>();
    node.properties().forEach(entry -> all.put(entry.getKey(), entry.getValue().asText()));
    return all;
  }

  private static Map<String, Connection> connections(JsonNode node) {
    var all = new LinkedHashMap<String, Connection>();
    for (var entry : node.properties()) {
      var value = entry.getValue();
      all.put(
          entry.getKey(),
          new Connection(text(value, "url"), text(value, "user"), text(value, "password")));
    }
    return all;
  }

  private static String text(JsonNode node, String field) {
    var value = node.get(field);
    if (value == null || !value.isTextual()) {
      throw new IllegalArgumentException("the job has no text \"" + field + "\"");
    }
    return value.asText();
  }
}
