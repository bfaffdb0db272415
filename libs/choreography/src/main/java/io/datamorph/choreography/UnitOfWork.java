package io.datamorph.choreography;

import io.datamorph.contracts.Event;
import io.datamorph.contracts.LogType;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * One database transaction of a handler: change state through {@link #handle()}, say facts, log.
 * All or nothing.
 */
public interface UnitOfWork {

  /** The transaction's connection; neither commit nor roll back through it. */
  Handle handle();

  /**
   * Puts an event into the outbox; it is sent after the commit. Saying the same (workflow, type,
   * iteration, attempt) again has no effect.
   *
   * @throws PayloadTooLargeException over 64 kB: store it and say the reference
   */
  void say(Event event);

  /** Puts an {@code agent.logged} into the outbox; overlong texts are cut. */
  void log(
      String workflowId, LogType type, String title, String description, Map<String, ?> metadata);

  /**
   * Leaves long work to the workers after the commit; a second item with the same (workflowId,
   * kind, iteration, attempt) is ignored.
   */
  void enqueue(WorkItem item);

  /** Drops the workflow's queued work; its running work sees {@link Lease#cancelled()}. */
  void cancelWork(String workflowId);
}
