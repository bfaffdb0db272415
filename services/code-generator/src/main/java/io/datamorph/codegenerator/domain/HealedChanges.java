package io.datamorph.codegenerator.domain;

import io.datamorph.contracts.Category;
import io.datamorph.contracts.JobFailed;
import java.util.List;

/** What a healed script changes, in words, and what it cannot change. */
public final class HealedChanges {

  private HealedChanges() {}

  /**
   * @param sameScript whether compiling gave the very script that failed
   */
  public static List<String> of(JobFailed failed, boolean sameScript) {
    return List.of(
        "the spec was checked and compiled again after %s".formatted(failed.code()),
        sameScript
            ? "the script is the same as before: " + outlook(failed.category())
            : "the script differs from the one that failed");
  }

  /** Whether there is hope that the same script does better, and where else help may come from. */
  private static String outlook(Category category) {
    return switch (category) {
      case EXTERNAL -> "something outside had failed, and regenerating code cannot help that";
      case INSUFFICIENT_RESOURCES ->
          "the job had too little time or memory, and regenerating code cannot help that";
      case USER_INPUT -> "the data or the request is at fault, and regenerating cannot help that";
      case MODEL_OUTPUT, INTERNAL ->
          "a checked spec has one script only; if it fails again, the cause must be remediated";
    };
  }
}
