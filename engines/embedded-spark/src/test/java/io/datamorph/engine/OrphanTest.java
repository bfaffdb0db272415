package io.datamorph.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanTest {

  @Test
  void an_endless_script_ends_with_its_jvm_even_by_kill_9(@TempDir Path folder) throws Exception {
    var script = folder.resolve("endless.py");
    Files.writeString(script, "print('running')\nwhile True:\n    pass\n");
    var jvm = start(script);
    try {
      var said =
          new BufferedReader(new InputStreamReader(jvm.getInputStream(), StandardCharsets.UTF_8));
      assertEquals("running", said.readLine());
      var python = jvm.children().findFirst().orElseThrow();

      jvm.destroyForcibly();

      python.onExit().get(10, TimeUnit.SECONDS);
      assertTrue(!python.isAlive());
    } finally {
      jvm.descendants().forEach(ProcessHandle::destroyForcibly);
      jvm.destroyForcibly();
    }
  }

  private static Process start(Path script) throws Exception {
    var home = Path.of("target/engine").toAbsolutePath();
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "io.datamorph.engine.OrphanMain",
            home.toString(),
            script.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
