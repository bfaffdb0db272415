package io.datamorph.gateway.inbound;

import io.datamorph.gateway.ReadModel;
import io.datamorph.gateway.ShowWorkflows;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;

/** Passes a workflow's events on as they come, until it has ended or the reader has gone. */
@ApplicationScoped
class EventFeed {

  private final ShowWorkflows workflows;

  EventFeed(ShowWorkflows workflows) {
    this.workflows = workflows;
  }

  Multi<ReadModel.EventLine> of(String workflowId, int after) {
    return Multi.createFrom()
        .emitter(
            emitter -> {
              Thread thread =
                  Thread.ofVirtual()
                      .name("gateway-events-of-" + workflowId)
                      .unstarted(() -> follow(workflowId, after, emitter));
              // Whoever waits for the next event is woken when nobody wants it any more.
              emitter.onTermination(thread::interrupt);
              thread.start();
            });
  }

  private void follow(
      String workflowId, int after, MultiEmitter<? super ReadModel.EventLine> emitter) {
    try {
      workflows.follow(workflowId, after, emitter::emit);
      emitter.complete();
    } catch (RuntimeException e) {
      if (!emitter.isCancelled()) {
        emitter.fail(e);
      }
    }
  }
}
