package io.datamorph.engine;

import java.util.LinkedHashMap;
import java.util.Map;

/** The databases that the job may reach; every other JDBC address is refused. */
final class Connections {

  private Map<String, JobRequest.Connection> named = Map.of();

  void use(Map<String, JobRequest.Connection> connections) {
    named = Map.copyOf(connections);
  }

  JobRequest.Connection named(String name) {
    var connection = named.get(name);
    if (connection == null) {
      throw new CallRefused(
          "the job has no connection \"%s\"; it has %s".formatted(name, named.keySet()));
    }
    return connection;
  }

  /** For {@code spark.read.jdbc(url, ...)}: the address must be one of the named connections'. */
  JobRequest.Connection at(String url) {
    return named.values().stream()
        .filter(connection -> withoutParameters(connection.url()).equals(withoutParameters(url)))
        .findFirst()
        .orElseThrow(() -> new CallRefused("the job may only use its named connections"));
  }

  private static String withoutParameters(String url) {
    var end = url.indexOf('?');
    return end < 0 ? url : url.substring(0, end);
  }

  /** What Spark's JDBC source is told about a connection. */
  static Map<String, String> options(JobRequest.Connection connection) {
    var options = new LinkedHashMap<String, String>();
    options.put("url", connection.url());
    options.put("user", connection.user());
    options.put("password", connection.password());
    options.put("driver", "org.postgresql.Driver");
    options.put("ApplicationName", "datamorph-job");
    options.put("fetchsize", "10000");
    options.put("preferTimestampNTZ", "true");
    return options;
  }
}
