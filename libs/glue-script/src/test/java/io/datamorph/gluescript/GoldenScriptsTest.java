package io.datamorph.gluescript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.datamorph.spec.check.CheckResult;
import io.datamorph.spec.check.SpecChecker;
import io.datamorph.spec.function.Functions;
import io.datamorph.spec.typed.TypedSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every {@code golden/*.yaml} compiles to exactly the {@code .py} beside it. After a change that is
 * meant, {@code mvn test -pl libs/glue-script -Dgolden.write=true} writes them anew: read the diff.
 */
class GoldenScriptsTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  static Stream<Path> specs() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      List<Path> specs = files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
      return specs.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("specs")
  void aSpecCompilesToItsScript(Path spec) throws IOException {
    Path script = Path.of(spec.toString().replaceFirst("\\.yaml$", ".py"));
    String compiled = compile(spec);
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(script, compiled);
    }
    assertEquals(Files.readString(script), compiled);
  }

  @ParameterizedTest
  @MethodSource("specs")
  void aSpecCompilesToTheSameBytesAgain(Path spec) throws IOException {
    assertEquals(compile(spec), compile(spec));
  }

  @Test
  void everyScriptIsPython(@TempDir Path folder) throws Exception {
    assumeTrue(hasPython(), "skipped: there is no python3 to read the scripts with");
    List<String> command = new java.util.ArrayList<>(List.of("python3", "-m", "py_compile"));
    for (Path spec : specs().toList()) {
      Path script = folder.resolve(spec.getFileName() + ".py");
      Files.writeString(script, compile(spec));
      command.add(script.toString());
    }
    Process python = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(python.getInputStream().readAllBytes());
    assertTrue(python.waitFor(60, TimeUnit.SECONDS), "python3 does not come to an end");
    assertEquals(0, python.exitValue(), output);
  }

  @Test
  void everyFunctionOfTheCatalogueHasASpelling() {
    assertFalse(Functions.all().isEmpty());
    assertEquals(
        List.of(),
        Functions.all().stream()
            .map(definition -> definition.function().name())
            .filter(name -> !isSpelled(name))
            .toList());
  }

  private static boolean isSpelled(String function) {
    return io.datamorph.gluescript.Functions.knows(function)
        || OrderedAggregates.knows(function)
        || WindowCalls.knows(function);
  }

  private static boolean hasPython() {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String compile(Path spec) throws IOException {
    return GlueScript.of(checked(Files.readString(spec)), Shop.catalogue());
  }

  private static TypedSpec checked(String spec) {
    return switch (SpecChecker.check(spec, Shop.catalogue())) {
      case CheckResult.Accepted accepted -> accepted.spec();
      case CheckResult.Refused refused ->
          throw new AssertionError("refused: " + refused.diagnostics());
    };
  }
}
