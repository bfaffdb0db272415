package io.datamorph.logsink.outbound;

import io.datamorph.contracts.AgentLogged;
import io.datamorph.contracts.EventCodec;
import io.datamorph.logsink.LogStore;
import io.datamorph.logsink.LogStoreUnavailableException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The log in a table of the sink's own schema. */
public final class PostgresLogStore implements LogStore {

  private final Jdbi jdbi;
  private final Duration retention;

  public PostgresLogStore(Jdbi jdbi, Duration retention) {
    this.jdbi = jdbi;
    this.retention = retention;
  }

  @Override
  public void store(List<AgentLogged> entries) {
    if (entries.isEmpty()) {
      return;
    }
    try {
      jdbi.useTransaction(
          handle -> {
            PreparedBatch batch =
                handle.prepareBatch(
                    """
                    INSERT INTO log_entry (workflow_id, entry_id, entry, expires_at)
                    VALUES (:workflowId, :entryId, :entry, :expiresAt) ON CONFLICT DO NOTHING""");
            for (AgentLogged entry : entries) {
              batch
                  .bind("workflowId", entry.workflowId())
                  .bind("entryId", entry.entryId())
                  .bind("entry", EventCodec.toJson(entry))
                  .bind("expiresAt", entry.at().plus(retention).atOffset(ZoneOffset.UTC))
                  .add();
            }
            batch.execute();
          });
    } catch (JdbiException e) {
      throw new LogStoreUnavailableException("the log table took no entries", e);
    }
  }

  @Override
  public List<AgentLogged> read(String workflowId, Optional<String> after, int limit) {
    try {
      return jdbi.withHandle(
          handle ->
              handle
                  .createQuery(
                      """
                      SELECT entry FROM log_entry
                      WHERE workflow_id = :workflowId AND entry_id > :after
                      ORDER BY entry_id LIMIT :limit""")
                  .bind("workflowId", workflowId)
                  .bind("after", after.orElse(""))
                  .bind("limit", Math.clamp(limit, 1, MOST))
                  .mapTo(String.class)
                  .map(json -> (AgentLogged) EventCodec.fromJson(AgentLogged.TYPE, json))
                  .list());
    } catch (JdbiException e) {
      throw new LogStoreUnavailableException("the log table does not answer", e);
    }
  }

  @Override
  public void prune() {
    jdbi.useHandle(handle -> handle.execute("DELETE FROM log_entry WHERE expires_at < now()"));
  }
}
