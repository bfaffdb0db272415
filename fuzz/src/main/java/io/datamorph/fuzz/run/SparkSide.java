package io.datamorph.fuzz.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.datamorph.fuzz.cases.FuzzCase;
import io.datamorph.gateway.domain.PostgresTypes;
import io.datamorph.gluescript.GlueScript;
import io.datamorph.gluescript.NotCompilableException;
import io.datamorph.oraclesql.Identifier;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Spark: the script as it is compiled for Glue, run by the embedded engine into a staging table.
 */
final class SparkSide implements Engine, AutoCloseable {

  private static final String STAGING = "datamorph_staging.result";
  private static final Outcome.Failed LOST = new Outcome.Failed(false, "LOST", "no answer");
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  /** An engine prints a megabyte at most, and its generated classes add up. */
  private static final int SCRIPTS_A_PROCESS = 1000;

  /** What Java itself says of a value that its type cannot hold, where Spark does not ask first. */
  private static final Set<String> OF_JAVA = Set.of("ArithmeticException", "DateTimeException");

  private final Path engineHome;
  private final Warehouse warehouse;
  private Optional<SparkProcess> process = Optional.empty();
  private long number;

  SparkSide(Path engineHome, Warehouse warehouse) {
    this.engineHome = engineHome;
    this.warehouse = warehouse;
  }

  @Override
  public Outcome run(FuzzCase fuzzCase, TypedSpec spec) {
    String script;
    try {
      script = GlueScript.of(spec, fuzzCase.catalogue());
    } catch (NotCompilableException e) {
      return new Outcome.NotCompilable(e.getMessage());
    } catch (RuntimeException e) {
      return new Outcome.Crashed("GlueScript: " + e);
    }
    return run(script, spec.target().columns());
  }

  /** A process that is lost, or was held up by the machine, is given a second chance. */
  private Outcome run(String script, List<Column> columns) {
    try {
      Outcome outcome = once(script, columns);
      return outcome.equals(LOST) ? again(script, columns) : outcome;
    } catch (SQLException e) {
      throw new IllegalStateException("the warehouse: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Outcome again(String script, List<Column> columns) throws SQLException, IOException {
    close();
    Outcome outcome = once(script, columns);
    if (!outcome.equals(LOST)) {
      return outcome;
    }
    String words = process.map(SparkProcess::lastWords).orElse("");
    close();
    return new Outcome.Failed(false, LOST.code(), LOST.message() + ": " + words);
  }

  private Outcome once(String script, List<Column> columns) throws SQLException, IOException {
    warehouse.execute("DROP TABLE IF EXISTS " + STAGING + ";\n" + staging(columns));
    number++;
    warehouse.request(number, script, STAGING);
    Optional<JsonNode> answer = process().answer(number, PATIENCE);
    if (answer.isEmpty()) {
      return LOST;
    }
    JsonNode error = answer.get().path("error");
    return error.isObject()
        ? failed(error)
        : new Outcome.Rows(Cells.read(warehouse.connection(), Cells.select(columns, STAGING)));
  }

  private static String staging(List<Column> columns) {
    return columns.stream()
        .map(column -> Identifier.quoted(column.id()) + " " + PostgresTypes.write(column.type()))
        .collect(Collectors.joining(", ", "CREATE TABLE " + STAGING + " (", ")"));
  }

  /** The engine that is there, or a new one. */
  private SparkProcess process() throws IOException {
    if (number % SCRIPTS_A_PROCESS == 0) {
      close();
    }
    if (process.isEmpty()) {
      process = Optional.of(SparkProcess.start(engineHome, warehouse.login(), number - 1));
    }
    return process.get();
  }

  /** A value is to blame where Spark says so, where the script does, or PostgreSQL on writing. */
  private static Outcome.Failed failed(JsonNode error) {
    String state = error.path("sqlState").asText("");
    String condition = error.path("condition").asText("");
    boolean ofValue =
        state.startsWith("22")
            || condition.equals("USER_RAISED_EXCEPTION")
            || OF_JAVA.contains(error.path("class").asText());
    String code = condition.isEmpty() || condition.equals("null") ? state : condition;
    return new Outcome.Failed(
        ofValue,
        code.isEmpty() || code.equals("null") ? error.path("class").asText() : code,
        error.path("message").asText());
  }

  @Override
  public void close() throws IOException {
    if (process.isPresent()) {
      process.get().close();
      process = Optional.empty();
    }
  }
}
