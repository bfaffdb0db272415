package io.datamorph.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases stand in refused.txt, each under the answer it must get, and in allowed.txt. */
class ScriptFilterTest {

  @TestFactory
  List<DynamicTest> refuses_with_line_and_reason() throws Exception {
    var verdicts = PythonSide.run("filter_cases.py", PythonSide.resource("refused.txt").toString());
    assertTrue(verdicts.size() > 30);
    return verdicts.stream()
        .map(
            verdict ->
                dynamicTest(
                    verdict.get("title").asText(),
                    () ->
                        assertEquals(
                            verdict.get("title").asText(), verdict.get("said").asText("nothing"))))
        .toList();
  }

  @TestFactory
  List<DynamicTest> lets_pass() throws Exception {
    var verdicts = PythonSide.run("filter_cases.py", PythonSide.resource("allowed.txt").toString());
    assertTrue(verdicts.size() > 5);
    return verdicts.stream()
        .map(
            verdict ->
                dynamicTest(
                    verdict.get("title").asText(),
                    () -> assertEquals("nothing", verdict.get("said").asText("nothing"))))
        .toList();
  }
}
