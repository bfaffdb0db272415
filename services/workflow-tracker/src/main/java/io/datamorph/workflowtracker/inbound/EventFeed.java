package io.datamorph.workflowtracker.inbound;

import io.datamorph.workflowtracker.Arrivals;
import io.datamorph.workflowtracker.EventLine;
import io.datamorph.workflowtracker.ShowWorkflows;
import io.datamorph.workflowtracker.domain.State;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Replays a workflow's events, then follows it until it has ended. */
@ApplicationScoped
class EventFeed {

  /** How long an event recorded by another instance may go unnoticed. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

  /** A workflow that was never heard of is not followed for ever. */
  private static final Duration UNKNOWN = Duration.ofSeconds(30);

  private final ShowWorkflows workflows;
  private final Arrivals arrivals;

  EventFeed(ShowWorkflows workflows, Arrivals arrivals) {
    this.workflows = workflows;
    this.arrivals = arrivals;
  }

  Multi<EventLine> of(String workflowId, int after) {
    return Multi.createFrom()
        .emitter(
            emitter ->
                Thread.ofVirtual()
                    .name("events-of-" + workflowId)
                    .start(() -> follow(workflowId, after, emitter)));
  }

  private void follow(String workflowId, int after, MultiEmitter<? super EventLine> emitter) {
    int seen = after;
    long giveUp = System.nanoTime() + UNKNOWN.toNanos();
    try {
      while (!emitter.isCancelled()) {
        boolean ended = isOver(workflowId, giveUp);
        List<EventLine> news = workflows.events(workflowId, seen);
        for (EventLine line : news) {
          emitter.emit(line);
          seen = line.sequence();
        }
        if (ended && news.isEmpty()) {
          break;
        }
        if (news.isEmpty()) {
          arrivals.await(workflowId, LOOK_AGAIN);
        }
      }
      emitter.complete();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      emitter.complete();
    } catch (RuntimeException e) {
      emitter.fail(e);
    } finally {
      arrivals.forget(workflowId);
    }
  }

  /** Asked before the events are read, so that the last one is never missed. */
  private boolean isOver(String workflowId, long giveUp) {
    return workflows
        .state(workflowId)
        .map(State::isTerminal)
        .orElseGet(() -> System.nanoTime() > giveUp);
  }
}
