package io.datamorph.workflowtracker;

import io.datamorph.choreography.Participant;
import io.datamorph.choreography.WorkItem;
import io.datamorph.workflowtracker.domain.History;
import io.datamorph.workflowtracker.domain.Step;
import io.datamorph.workflowtracker.domain.Steps;
import java.util.List;

/** Notices silence: a choreographed saga has nobody else to do so. */
final class DeadlineWatch {

  private static final int BATCH = 100;

  private final Participant participant;

  DeadlineWatch(Participant participant) {
    this.participant = participant;
  }

  /**
   * Leaves work for every workflow that is overdue; a second look at the same one changes nothing.
   */
  int look() {
    return participant.inTransaction(
        work -> {
          Workflows workflows = new Workflows(work.handle());
          List<Workflows.Row> overdue = workflows.overdue(BATCH);
          for (Workflows.Row row : overdue) {
            History history = workflows.history(row.id());
            work.enqueue(
                new WorkItem(
                    row.id(),
                    EndOverdueWorkflow.KIND,
                    history.events().size(),
                    1,
                    EndOverdueWorkflow.overdue(row.id(), history.iteration(), openStep(history))));
          }
          return overdue.size();
        });
  }

  private static String openStep(History history) {
    return Steps.of(history).stream()
        .filter(step -> step.endedAt().isEmpty())
        .reduce((first, second) -> second)
        .map(DeadlineWatch::name)
        .orElse("an event that never came");
  }

  private static String name(Step step) {
    return step.agent() + " to " + step.name();
  }
}
