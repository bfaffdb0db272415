package io.datamorph.jobrunner.outbound;

import io.datamorph.jobrunner.Engine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The same adapter with the real engine, where that is built. */
class EmbeddedSparkTest extends EngineSuite {

  @TempDir static Path temporary;
  private static EmbeddedEngine engine;

  @BeforeAll
  static void start() {
    Path home = Path.of("../../engines/embedded-spark/target/engine");
    EngineHome engineHome = new EngineHome(Optional.of(home));
    Assumptions.assumeTrue(
        engineHome.trouble().isEmpty() && !engineHome.javaOptions().isEmpty(),
        () -> "build engines/embedded-spark first: there is no " + home.toAbsolutePath());
    engine =
        new EmbeddedEngine(
            engineHome, new JobFolders(temporary.resolve("jobs")), Duration.ofMinutes(3), true);
    engine.warmUp();
  }

  @AfterAll
  static void stop() {
    if (engine != null) {
      engine.close();
    }
  }

  @Override
  Engine engine() {
    return engine;
  }

  @Override
  String speakingScript() {
    return """
        import sys
        print("hello")
        print("careful", file=sys.stderr)
        """;
  }

  @Override
  String raisingScript() {
    return "raise ValueError(\"no such column\")\n";
  }

  @Override
  String forbiddenScript() {
    return "import subprocess\n";
  }

  @Override
  String endlessScript() {
    return """
        print("begun", flush=True)
        while True:
            pass
        """;
  }
}
