package io.datamorph.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a script of src/test/python by itself, without Spark. */
final class PythonSide {

  private static final Path HERE = Path.of("").toAbsolutePath();

  private PythonSide() {}

  /** The lines that it printed, as JSON. */
  static List<JsonNode> run(String script, String... arguments) throws Exception {
    var interpreter = PythonInterpreter.find(new EngineHome(HERE.resolve("target/engine")));
    var command =
        new ArrayList<>(
            List.of(
                interpreter.executable().toString(),
                "-I",
                "-S",
                "-B",
                HERE.resolve("src/test/python").resolve(script).toString(),
                HERE.resolve("src/main/python").toString()));
    command.addAll(List.of(arguments));
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output.lines().map(PythonSide::parse).toList();
  }

  static Path resource(String name) {
    return HERE.resolve("src/test/resources/scripts").resolve(name);
  }

  private static JsonNode parse(String line) {
    try {
      return Json.read(line);
    } catch (IOException e) {
      throw new AssertionError("no JSON: " + line, e);
    }
  }
}
