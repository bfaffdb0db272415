package io.datamorph.conformance;

import io.datamorph.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Scripts run by the embedded engine one after another, all in one session. */
final class ScriptRun {

  private final Map<String, String> scripts = new LinkedHashMap<>();
  private final TestDatabase database;

  /** With one connection, {@code warehouse}, to this database. */
  ScriptRun(TestDatabase database) {
    this.database = database;
  }

  /** Adds a script; it is told to write into the staging table of its name. */
  ScriptRun with(String id, String script) {
    scripts.put(id, script);
    return this;
  }

  /** What went wrong with each script; empty where nothing did. */
  Map<String, Optional<String>> run(Path folder) throws IOException, SQLException {
    Scripts table = new Scripts(database);
    for (var script : scripts.entrySet()) {
      table.put(script.getKey(), script.getValue(), Scripts.STAGING + "." + script.getKey());
    }
    Map<String, Optional<String>> ran = new LinkedHashMap<>();
    try (EngineProcess engine = EngineProcess.start(folder)) {
      engine.drive(Map.of("scripts", database, "warehouse", database));
      String end = engine.listen(ran::put);
      scripts.keySet().forEach(id -> ran.putIfAbsent(id, Optional.of("did not run: " + end)));
    }
    return ran;
  }
}
