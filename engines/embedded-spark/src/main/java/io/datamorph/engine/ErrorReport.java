package io.datamorph.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.SparkThrowable;
import org.postgresql.util.PSQLException;

/** What went wrong, in the form in which Python raises it and the job's owner reads it. */
final class ErrorReport {

  /** Conditions that only say that something below them went wrong. */
  private static final Set<String> WRAPPERS =
      Set.of("FAILED_EXECUTE_UDF", "STAGE_MATERIALIZATION_MULTIPLE_FAILURES");

  private static final int LONGEST_MESSAGE = 4000;

  private ErrorReport() {}

  /** The answer to a call that failed. */
  static JsonNode answer(Throwable error) {
    return Json.object().set("error", describe(error));
  }

  /** The answer to a call that may not be made. */
  static JsonNode refusal(String message) {
    return answer(new CallRefused(message));
  }

  /** The end of a job that the engine, not the script, is to blame for. */
  static ObjectNode ofEngine(String message) {
    return Json.object()
        .put("kind", "ENGINE_ERROR")
        .put("class", "EngineError")
        .put("message", message);
  }

  /** The most telling of the causes: one with Spark's condition, one with a state, the deepest. */
  private static ObjectNode describe(Throwable error) {
    var chain = chain(error);
    var telling =
        chain.stream()
            .filter(link -> link instanceof SparkThrowable spark && spark.getCondition() != null)
            .filter(link -> !WRAPPERS.contains(((SparkThrowable) link).getCondition()))
            .findFirst()
            .or(() -> chain.stream().filter(SQLException.class::isInstance).findFirst())
            .orElse(chain.getLast());
    var report = Json.object().put("class", telling.getClass().getName());
    report.put("message", cut(message(telling)));
    switch (telling) {
      case SQLException sql -> report.put("sqlState", sql.getSQLState());
      case SparkThrowable spark -> {
        report.put("condition", spark.getCondition()).put("sqlState", spark.getSqlState());
        var parameters = report.putObject("parameters");
        spark.getMessageParameters().forEach(parameters::put);
      }
      default -> {}
    }
    var classes = report.putArray("causes");
    chain.forEach(link -> classes.add(link.getClass().getName()));
    return report;
  }

  private static List<Throwable> chain(Throwable error) {
    var chain = new ArrayList<Throwable>();
    for (var link = error; link != null && chain.size() < 20; link = link.getCause()) {
      chain.add(link);
    }
    return chain;
  }

  /** PostgreSQL's message without its detail, which quotes values. */
  private static String message(Throwable error) {
    if (error instanceof PSQLException sql && sql.getServerErrorMessage() != null) {
      return sql.getServerErrorMessage().getSeverity()
          + ": "
          + sql.getServerErrorMessage().getMessage();
    }
    return error.getMessage() == null ? error.toString() : error.getMessage();
  }

  private static String cut(String message) {
    return message.length() > LONGEST_MESSAGE
        ? message.substring(0, LONGEST_MESSAGE) + "..."
        : message;
  }
}
