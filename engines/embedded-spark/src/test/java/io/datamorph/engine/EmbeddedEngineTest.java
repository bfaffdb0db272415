package io.datamorph.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.datamorph.testkit.TestDatabase;
import io.datamorph.testkit.TestInfra;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real jobs: the process, Spark, Python and PostgreSQL. A process costs seconds, so there are two.
 */
class EmbeddedEngineTest {

  private final TestDatabase database = TestInfra.shared().newDatabase();

  @TempDir Path folder;

  @Test
  void a_glue_script_reads_joins_and_writes_and_pyspark_means_what_spark_means() throws Exception {
    database.execute(Files.readString(PythonSide.resource("shop.sql")));

    var events = run("shop.py", "conformance.py");

    var last = events.getLast();
    assertEquals("succeeded", last.path("status").asText(), last.toString());
    assertEquals(3 + 2, last.get("rowsWritten").asLong());
    assertEquals(expectedOfShop(), lines(events, "stdout").stream().limit(6).toList());
    assertEquals(
        List.of(), lines(events, "stdout").stream().filter(l -> l.startsWith("DIFF")).toList());
    assertTrue(lines(events, "stdout").stream().filter(l -> l.startsWith("ok ")).count() > 200);
    assertEquals(List.of("said on stderr"), lines(events, "stderr"));
    assertEquals(
        "1 Ann 30.00 2; 2 Bob\tB 0.00 0; 3 \\N 5.25 1",
        database.value(
            "select string_agg(concat_ws(' ', customer_id, name, total, orders), '; ' order by"
                + " customer_id) from datamorph_staging.totals"));
    assertEquals(
        "0",
        database.value(
            "select count(*) from (table kinds except table datamorph_staging.kinds) d"));
  }

  @Test
  void a_script_that_got_past_the_filter_is_stopped_by_the_bridge_and_told_where_it_failed()
      throws Exception {
    database.execute("create table orders (id integer)");

    var events = run("-Ddatamorph.engine.unfiltered=true", "attack.py");

    var through =
        lines(events, "stdout").stream().filter(line -> line.contains("GOT THROUGH")).toList();
    assertEquals(
        List.of(
            "setting: GOT THROUGH 'not set'",
            "a statement first: GOT THROUGH 'ignored'",
            "after all that: GOT THROUGH 'alive'"),
        through);
    assertTrue(lines(events, "stdout").size() > 35);
    assertEquals("0", database.value("select count(*) from orders"));
    assertFailed(events.getLast());
  }

  private static void assertFailed(JsonNode last) {
    assertEquals("failed", last.path("status").asText(), last.toString());
    var error = last.get("error");
    assertEquals("SCRIPT_ERROR", error.get("kind").asText());
    assertEquals("pyspark.errors.AnalysisException", error.get("class").asText());
    assertEquals("TABLE_OR_VIEW_NOT_FOUND", error.get("condition").asText());
    assertEquals("42P01", error.get("sqlState").asText());
    assertTrue(error.get("traceback").asText().contains("in helper"));
    assertFalse(error.get("traceback").asText().contains("pyspark"), error.toString());
  }

  private static List<String> expectedOfShop() throws Exception {
    return Files.readAllLines(PythonSide.resource("shop.expected.txt"));
  }

  /** One job of the scripts, one after another; what begins with a dash is an option of the JVM. */
  private List<JsonNode> run(String... words) throws Exception {
    var options = List.of(words).stream().filter(word -> word.startsWith("-")).toList();
    var script = folder.resolve("job.py");
    for (var word : words) {
      if (!word.startsWith("-")) {
        var text = Files.readString(PythonSide.resource(word));
        Files.writeString(script, Files.exists(script) ? Files.readString(script) + text : text);
      }
    }
    try (var process = JobProcess.start(folder, options.toArray(String[]::new))) {
      var ready = process.nextEvent();
      assertEquals("ready", ready.path("event").asText(), stderr());
      assertTrue(ready.get("engine").asText().startsWith("Spark 4"), ready.toString());
      var arguments = Map.of("JOB_NAME", "test", "STAGING_TABLE", "datamorph_staging.totals");
      process.submit(script.toString(), arguments, connections());
      var events = process.remainingEvents();
      assertEquals(0, process.exitCode(), stderr());
      return events;
    }
  }

  private String stderr() throws Exception {
    return Files.readString(folder.resolve("stderr"));
  }

  private JsonNode connections() {
    var all = Json.object();
    all.putObject("warehouse")
        .put("url", database.url())
        .put("user", database.user())
        .put("password", database.password());
    return all;
  }

  private static List<String> lines(List<JsonNode> events, String stream) {
    return events.stream()
        .filter(event -> stream.equals(event.path("stream").asText()))
        .map(event -> event.get("line").asText())
        .toList();
  }
}
