package io.datamorph.conformance;

import io.datamorph.gluescript.GlueExpression;
import io.datamorph.oraclesql.SqlType;
import io.datamorph.testkit.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Spark computes, written through the engine's own writer into a table of the staging schema:
 * a column a call, a row a row or group. Cells that are an error in PostgreSQL are tried alone.
 *
 * @param id of the script and of its table
 * @param source the table that is read
 * @param grouping what rows are grouped by; empty where each stays by itself
 */
record SparkAnswers(TestDatabase database, String id, String source, Optional<String> grouping) {

  /** How many of a call's errors are tried: each is a job of its own. */
  static final int TRIED = 5;

  /** The script, which fills two tables made here. */
  String script(Map<TypedCall, Map<String, Answer>> expected) throws IOException {
    database.execute(
        expected.keySet().stream()
            .map(call -> ", " + call.name() + " " + SqlType.of(call.expression().type()))
            .collect(
                Collectors.joining(
                    "",
                    "CREATE TABLE %s (key text".formatted(values()),
                    "); CREATE TABLE %s (name text, key text, error text)".formatted(tried()))));
    int all = expected.values().stream().mapToInt(Map::size).max().orElse(0);
    String columns =
        expected.entrySet().stream()
            .map(entry -> column(entry.getKey(), entry.getValue(), all))
            .collect(Collectors.joining("\n"));
    String template = grouping.isPresent() ? "group_answers.py" : "row_answers.py";
    try (var text = SparkAnswers.class.getResourceAsStream(template)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8)
          .replace("    # columns\n", columns + "\n")
          .replace("$source", "public." + source)
          .replace("$values", values())
          .replace("$tried", tried())
          .replace("$grouping", grouping.orElse(""));
    }
  }

  private String values() {
    return Scripts.STAGING + "." + id;
  }

  private String tried() {
    return values() + "_tried";
  }

  private static String column(TypedCall call, Map<String, Answer> expected, int all) {
    List<String> errors =
        expected.entrySet().stream()
            .filter(entry -> entry.getValue() instanceof Answer.Failure)
            .map(Map.Entry::getKey)
            .toList();
    List<String> values = expected.keySet().stream().filter(key -> !errors.contains(key)).toList();
    return "    \"%s\": (%s, %s, %s),"
        .formatted(
            call.name(),
            GlueExpression.of(call.expression()),
            values.size() == all ? "None" : list(values),
            list(alone(values, errors)));
  }

  private static String list(Collection<String> keys) {
    return keys.stream().map(key -> "\"" + key + "\"").collect(Collectors.joining(", ", "[", "]"));
  }

  /** Some of the errors, and beside them a value, to see that trying is no error by itself. */
  private static List<String> alone(Collection<String> values, List<String> errors) {
    return errors.isEmpty()
        ? List.of()
        : Stream.concat(values.stream().limit(1), errors.stream().limit(TRIED)).toList();
  }

  /** By key, as far as Spark was asked. */
  Map<String, Answer> of(TypedCall call, Map<String, Answer> expected) throws SQLException {
    Map<String, Answer> answers = new LinkedHashMap<>();
    String value = PostgresAnswers.text(call.name(), call.expression().type());
    query("SELECT key, %s FROM %s".formatted(value, values()))
        .forEach(
            (key, text) -> {
              if (expected.get(key) instanceof Answer.Value) {
                answers.put(key, new Answer.Value(text));
              }
            });
    query("SELECT key, error FROM %s WHERE name = '%s'".formatted(tried(), call.name()))
        .forEach(
            (key, error) -> {
              if (error.isPresent()) {
                answers.put(key, new Answer.Failure(error.get()));
              } else if (expected.get(key) instanceof Answer.Failure) {
                answers.put(key, new Answer.Value(Optional.of("no error")));
              }
            });
    return answers;
  }

  private Map<String, Optional<String>> query(String sql) throws SQLException {
    Map<String, Optional<String>> cells = new LinkedHashMap<>();
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        cells.put(rows.getString(1), Optional.ofNullable(rows.getString(2)));
      }
    }
    return cells;
  }
}
