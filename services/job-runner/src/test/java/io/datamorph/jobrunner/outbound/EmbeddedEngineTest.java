package io.datamorph.jobrunner.outbound;

import io.datamorph.jobrunner.Engine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The adapter with processes of the fake engine. */
class EmbeddedEngineTest extends EngineSuite {

  @TempDir Path temporary;
  private EmbeddedEngine engine;

  @BeforeEach
  void start() {
    engine =
        new EmbeddedEngine(
            new EngineHome(Optional.of(FakeHome.in(temporary.resolve("home")))),
            new JobFolders(temporary.resolve("jobs")),
            Duration.ofSeconds(30),
            false);
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Override
  Engine engine() {
    return engine;
  }

  @Override
  String speakingScript() {
    return "# fake: print hello\n# fake: complain careful\n";
  }

  @Override
  String raisingScript() {
    return """
        # fake: fail {"kind":"SCRIPT_ERROR","class":"AnalysisException","message":"no such column", "condition":null,"traceback":"line 1: no such column"}
        """;
  }

  @Override
  String forbiddenScript() {
    return """
        # fake: fail {"kind":"SCRIPT_REFUSED","class":"","message":"import os is not allowed","traceback":""}
        """;
  }

  @Override
  String endlessScript() {
    return "# fake: print begun\n# fake: hang\n";
  }
}
