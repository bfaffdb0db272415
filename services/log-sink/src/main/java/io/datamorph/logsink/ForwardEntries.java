package io.datamorph.logsink;

import io.datamorph.choreography.Participant;
import java.util.List;

/**
 * Hands pending entries to the log store. They leave the queue only when the store has them; a
 * crash in between stores them again, which changes nothing.
 */
final class ForwardEntries {

  private static final int BATCH = 100;

  private final Participant participant;
  private final LogStore store;

  ForwardEntries(Participant participant, LogStore store) {
    this.participant = participant;
    this.store = store;
  }

  /** Forwards one batch and says how many entries it had. */
  int once() {
    return participant.inTransaction(
        work -> {
          PendingEntries pending = new PendingEntries(work.handle());
          List<PendingEntries.Pending> batch = pending.take(BATCH);
          if (!batch.isEmpty()) {
            store.store(batch.stream().map(PendingEntries.Pending::entry).toList());
            pending.remove(batch);
          }
          return batch.size();
        });
  }
}
