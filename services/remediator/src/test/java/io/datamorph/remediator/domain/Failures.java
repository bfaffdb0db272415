package io.datamorph.remediator.domain;

import io.datamorph.contracts.ArtifactRef;
import io.datamorph.contracts.Category;
import io.datamorph.contracts.Problem;
import io.datamorph.contracts.Staging;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Failures to classify and to answer. */
final class Failures {

  private Failures() {}

  static Failure ofJob(Category category, String code, String message, String detail) {
    return failure(0, category, code, message, detail, List.of());
  }

  static Failure ofChangedTarget(int iteration) {
    return failure(
        iteration, Category.EXTERNAL, Failure.TARGET_CHANGED, "it was written", "", List.of());
  }

  static Failure ofScript(String message) {
    return ofJob(Category.MODEL_OUTPUT, "SCRIPT_ERROR", message, "");
  }

  /** Each test as {@code id code}. */
  static Failure ofTests(String... tests) {
    List<Problem> problems =
        Stream.of(tests)
            .map(test -> test.split(" ", 2))
            .map(words -> new Problem(words[1], words[0], "it is wrong", Optional.empty()))
            .toList();
    return failure(0, Category.INTERNAL, Failure.VALIDATION_FAILED, "tests failed", "", problems);
  }

  private static Failure failure(
      int iteration,
      Category category,
      String code,
      String message,
      String detail,
      List<Problem> tests) {
    return new Failure(
        "w",
        iteration,
        category,
        code,
        message,
        detail,
        tests,
        Optional.of(new Staging("warehouse", "datamorph_staging", "t")),
        ref("workflows/w/code/0-1.py"),
        ref("workflows/w/spec/1.json"),
        ref("workflows/w/catalogue/3.json"),
        "warehouse");
  }

  private static ArtifactRef ref(String key) {
    return new ArtifactRef(key, "0".repeat(64), 1);
  }
}
