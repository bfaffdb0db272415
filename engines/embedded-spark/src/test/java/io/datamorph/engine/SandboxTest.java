package io.datamorph.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** With no filter before it, the sandbox itself must hold. */
class SandboxTest {

  @Test
  void nothing_gets_out_and_python_still_works() throws Exception {
    var outcomes = attempts();
    assertTrue(outcomes.remove("walls").contains("audit"));
    assertNothingGotOut(outcomes);
  }

  @Test
  void on_linux_the_kernel_holds_by_itself() throws Exception {
    var outcomes = attempts("kernel");
    assumeTrue(outcomes.remove("walls").startsWith("network landlock"), "this kernel has no walls");
    assertNothingGotOut(outcomes);
  }

  private static Map<String, String> attempts(String... arguments) throws Exception {
    return PythonSide.run("sandbox_cases.py", arguments).stream()
        .collect(
            Collectors.toMap(
                line -> line.get("case").asText(), line -> line.get("outcome").asText()));
  }

  private static void assertNothingGotOut(Map<String, String> outcomes) {
    assertTrue(outcomes.size() > 20, outcomes.toString());
    assertEquals("passed: 3.5", outcomes.remove("still_works"));
    assertEquals("MemoryError", outcomes.remove("much_memory"));
    outcomes.forEach(
        (attempt, outcome) -> assertFalse(outcome.startsWith("passed"), attempt + " " + outcome));
  }
}
