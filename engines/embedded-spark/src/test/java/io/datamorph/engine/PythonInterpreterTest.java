package io.datamorph.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonInterpreterTest {

  @TempDir Path folder;

  @Test
  void the_machines_python_is_found_behind_its_shims() {
    var found = PythonInterpreter.find(new EngineHome(folder));

    assertTrue(found.version().startsWith("3."));
    assertTrue(Files.isExecutable(found.executable()));
  }

  @Test
  void one_that_is_too_old_is_passed_over() throws Exception {
    assertTrue(PythonInterpreter.ask(fake("echo 3.8.20; echo /x/python3"), Map.of()).isEmpty());
    assertTrue(PythonInterpreter.ask(fake("echo 2.7.18; echo /x/python"), Map.of()).isEmpty());
  }

  @Test
  void so_is_one_that_does_not_work() throws Exception {
    assertTrue(PythonInterpreter.ask(fake("exit 1"), Map.of()).isEmpty());
    assertTrue(PythonInterpreter.ask(folder.resolve("none"), Map.of()).isEmpty());
  }

  @Test
  void its_own_word_for_its_place_counts() throws Exception {
    var found = PythonInterpreter.ask(fake("echo 3.14.0; echo /opt/python3.14"), Map.of());

    assertEquals(Path.of("/opt/python3.14"), found.orElseThrow().executable());
    assertFalse(found.get().version().isEmpty());
  }

  private Path fake(String body) throws Exception {
    var file = folder.resolve("python3");
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return file;
  }
}
