package io.datamorph.languagemodel;

/**
 * For whom and for what a model is asked. The same prompt for the same purpose is paid for once;
 * who wants a second opinion names another task.
 *
 * @param agent the service that asks, such as {@code remediator}
 * @param task what for, with the iteration if there are several, such as {@code repair-2}
 */
public record Purpose(String workflowId, String agent, String task) {

  public Purpose {
    if (workflowId.isBlank() || agent.isBlank() || task.isBlank()) {
      throw new IllegalArgumentException(
          "A purpose names workflow, agent and task, but is '%s', '%s', '%s'."
              .formatted(workflowId, agent, task));
    }
  }

  /** The task without its iteration: one of a few words. */
  String kind() {
    return task.replaceFirst("(-\\d+)+$", "");
  }

  @Override
  public String toString() {
    return "%s of %s for %s".formatted(task, agent, workflowId);
  }
}
