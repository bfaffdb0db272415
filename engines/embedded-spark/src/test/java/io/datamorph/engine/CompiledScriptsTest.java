package io.datamorph.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.datamorph.testkit.TestDatabase;
import io.datamorph.testkit.TestInfra;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Specs compiled to scripts mean on Spark what the language says. A process costs seconds, so all
 * scripts are one job, in the order of their names: one may read what an earlier one wrote. After a
 * change that is meant, {@code -Dgolden.write=true} writes the rows anew: read the diff.
 */
class CompiledScriptsTest {

  private static final String CONNECTION = "warehouse";
  private static final TestDatabase DATABASE = TestInfra.shared().newDatabase();

  @BeforeAll
  static void run(@TempDir Path folder) throws Exception {
    DATABASE.execute("create schema datamorph_staging");
    DATABASE.execute(CompiledSpec.commonTables());
    var script = folder.resolve("job.py");
    var text = new StringBuilder();
    var arguments = new HashMap<>(Map.of("JOB_NAME", "test"));
    for (var spec : CompiledSpec.all()) {
      text.append(compiled(spec));
      arguments.put("STAGING_" + spec.name().toUpperCase(), spec.stagingTable());
    }
    Files.writeString(script, text);
    try (var process = JobProcess.start(folder)) {
      assertEquals("ready", process.nextEvent().path("event").asText());
      process.submit(script.toString(), arguments, connections());
      var last = process.remainingEvents().getLast();
      assertEquals("succeeded", last.path("status").asText(), last.toPrettyString());
    }
  }

  @TestFactory
  Stream<DynamicTest> a_spec_gives_the_rows_that_it_means() throws IOException {
    return CompiledSpec.all().stream()
        .map(spec -> DynamicTest.dynamicTest(spec.name(), () -> assertWritten(spec)));
  }

  private static void assertWritten(CompiledSpec spec) throws IOException, SQLException {
    var written = String.join("\n", written(spec));
    if (Boolean.getBoolean("golden.write")) {
      spec.writeRows(written);
    }
    assertEquals(spec.rows(), written);
  }

  private static String compiled(CompiledSpec spec) throws IOException, SQLException {
    DATABASE.execute(spec.tables());
    var catalogue = DatabaseCatalogue.of(DATABASE, CONNECTION);
    var checked = spec.checked(catalogue);
    DATABASE.execute(spec.createStagingTable(checked));
    return spec.script(checked, catalogue);
  }

  private static List<String> written(CompiledSpec spec) throws SQLException {
    var lines = new ArrayList<String>();
    try (var session = DATABASE.connect();
        var statement = session.createStatement();
        var rows = statement.executeQuery("select * from " + spec.stagingTable())) {
      while (rows.next()) {
        var cells = new ArrayList<String>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          cells.add(Objects.requireNonNullElse(rows.getString(i), "NULL"));
        }
        lines.add(String.join(" | ", cells));
      }
    }
    return lines.stream().sorted().toList();
  }

  private static JsonNode connections() {
    var all = Json.object();
    all.putObject(CONNECTION)
        .put("url", DATABASE.url())
        .put("user", DATABASE.user())
        .put("password", DATABASE.password());
    return all;
  }
}
