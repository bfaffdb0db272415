package io.datamorph.workflowtracker;

import io.datamorph.workflowtracker.domain.State;
import io.datamorph.workflowtracker.domain.View;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Reads of the read model. */
public final class ShowWorkflows {

  private final Jdbi jdbi;

  ShowWorkflows(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Everything about one workflow; empty when it is not known (yet). */
  public Optional<View> view(String id) {
    return jdbi.inTransaction(
        handle -> {
          Workflows workflows = new Workflows(handle);
          return workflows
              .find(id)
              .map(
                  row ->
                      View.of(
                          id,
                          workflows.history(id),
                          row.createdAt(),
                          row.updatedAt(),
                          row.deadline()));
        });
  }

  /** A line each, the newest first. */
  public List<WorkflowLine> newest(int limit, Optional<String> before, Optional<State> state) {
    return jdbi.withHandle(
        handle ->
            new Workflows(handle)
                .newest(limit, before, state).stream()
                    .map(
                        row ->
                            new WorkflowLine(
                                row.id(),
                                row.state(),
                                row.connection(),
                                row.prompt(),
                                row.createdAt(),
                                row.updatedAt()))
                    .toList());
  }

  /** Where the workflow stands; empty when it is not known (yet). */
  public Optional<State> state(String id) {
    return jdbi.withHandle(handle -> new Workflows(handle).find(id).map(Workflows.Row::state));
  }

  /** The events after a sequence number, in order. */
  public List<EventLine> events(String id, int after) {
    return jdbi.withHandle(handle -> new Workflows(handle).events(id, after));
  }
}
