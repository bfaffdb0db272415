package io.datamorph.languagemodel;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The table of calls: a row a try to ask, from before it is asked. */
final class ModelCallTable {

  /** What a row is found by again. */
  record Key(Purpose purpose, ModelIdentity model, String promptHash) {

    <S extends SqlStatement<S>> S bind(S statement) {
      return statement
          .bind("workflow", purpose.workflowId())
          .bind("agent", purpose.agent())
          .bind("task", purpose.task())
          .bind("model", model.text())
          .bind("hash", promptHash);
    }
  }

  /** An answer that was paid for; by whom else is told. */
  record Stored(Answer answer, boolean ofAnotherPurpose) {}

  private ModelCallTable() {}

  /** Nobody else reserves until this transaction ends. */
  static void lock(Handle handle) {
    handle
        .createQuery(
            "select pg_advisory_xact_lock(hashtextextended(current_schema() || '.model_call', 0))")
        .mapTo(String.class)
        .findOne();
  }

  /** The answer for this very purpose; else a whole one for any that is no older than that. */
  static Optional<Stored> find(Handle handle, Key key, Instant notBefore) {
    return key.bind(
            handle.createQuery(
                """
                select *, (workflow_id, agent, task) <> (:workflow, :agent, :task) as foreign_purpose
                from model_call
                where prompt_hash = :hash and model = :model and answer is not null and (
                  (workflow_id, agent, task) = (:workflow, :agent, :task)
                  or (stop_reason = 'END' and state = 'ANSWERED' and started_at > :after))
                order by foreign_purpose, id desc limit 1
                """))
        .bind("after", at(notBefore))
        .map((rows, context) -> new Stored(answer(rows), rows.getBoolean("foreign_purpose")))
        .findOne();
  }

  private static Answer answer(ResultSet rows) throws SQLException {
    return new Answer(
        rows.getString("answer"),
        StopReason.valueOf(rows.getString("stop_reason")),
        rows.getLong("tokens_in"),
        rows.getLong("tokens_out"),
        Duration.ofMillis(rows.getLong("latency_ms")));
  }

  /** Marks the rows whose process cannot have lived on: too old, or asked for again. */
  static int interrupt(Handle handle, Key again, Instant now) {
    return again
        .bind(
            handle.createUpdate(
                """
                update model_call set state = 'INTERRUPTED', finished_at = :now,
                  detail = 'the process ended before the answer came'
                where state = 'IN_FLIGHT' and (expires_at < :now or (
                  (workflow_id, agent, task) = (:workflow, :agent, :task)
                  and model = :model and prompt_hash = :hash))
                """))
        .bind("now", at(now))
        .execute();
  }

  static long begin(Handle handle, Key key, Spending reserved, Instant now, Instant expires) {
    return key.bind(
            handle.createUpdate(
                """
                insert into model_call (workflow_id, agent, task, model, prompt_hash,
                  possible_double_charge, reserved_tokens, reserved_money, started_at, expires_at)
                select :workflow, :agent, :task, :model, :hash, exists (
                  select 1 from model_call
                  where (workflow_id, agent, task) = (:workflow, :agent, :task)
                    and model = :model and prompt_hash = :hash
                    and money is null and state in ('FAILED', 'INTERRUPTED')),
                  :tokens, :money, :now, :expires
                """))
        .bind("tokens", reserved.tokens())
        .bind("money", reserved.money())
        .bind("now", at(now))
        .bind("expires", at(expires))
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  /** Also an answer that comes after the row was given up: then its cost is known after all. */
  static void answered(Handle handle, long id, Answer answer, BigDecimal money, Instant now) {
    bind(
            handle.createUpdate(
                """
                update model_call set state = 'ANSWERED', answer = :answer, stop_reason = :stop,
                  tokens_in = :in, tokens_out = :out, money = :money, latency_ms = :latency,
                  finished_at = :now, detail = null
                where id = :id
                """),
            answer)
        .bind("money", money)
        .bind("now", at(now))
        .bind("id", id)
        .execute();
  }

  static void reused(Handle handle, Key key, Answer answer, Instant now) {
    bind(
            key.bind(
                handle.createUpdate(
                    """
                    insert into model_call (workflow_id, agent, task, model, prompt_hash, state,
                      reserved_tokens, reserved_money, answer, stop_reason, tokens_in, tokens_out,
                      money, latency_ms, started_at, expires_at, finished_at)
                    values (:workflow, :agent, :task, :model, :hash, 'REUSED', 0, 0, :answer, :stop,
                      :in, :out, 0, :latency, :now, :now, :now)
                    """)),
            answer)
        .bind("now", at(now))
        .execute();
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Answer answer) {
    return statement
        .bind("answer", answer.text())
        .bind("stop", answer.stopReason().name())
        .bind("in", answer.tokensIn())
        .bind("out", answer.tokensOut())
        .bind("latency", answer.latency().toMillis());
  }

  /**
   * @param money empty when nobody knows what it cost
   */
  static void ended(
      Handle handle, long id, String state, Ending ending, Optional<BigDecimal> money) {
    handle
        .createUpdate(
            """
            update model_call set state = :state, fault = :fault, detail = :detail, money = :money,
              tokens_in = case when cast(:money as numeric) is not null then 0 end,
              tokens_out = case when cast(:money as numeric) is not null then 0 end,
              finished_at = :now
            where id = :id and state = 'IN_FLIGHT'
            """)
        .bind("state", state)
        .bind("fault", ending.fault())
        .bind("detail", ending.detail().replace('\0', '\ufffd'))
        .bind("money", money.orElse(null))
        .bind("now", at(ending.when()))
        .bind("id", id)
        .execute();
  }

  /** How a call ended without an answer. */
  record Ending(String fault, String detail, Instant when) {}

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
