package io.datamorph.languagemodel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What the rows of calls add up to; a cost that nobody knows counts as reserved. */
final class Sums {

  private static final String TOTALS =
      """
      select count(*) filter (where state <> 'REUSED') as calls,
        count(*) filter (where state = 'ANSWERED') as answered,
        count(*) filter (where state = 'REUSED') as reused,
        count(*) filter (where money is null) as uncertain,
        coalesce(sum(tokens_in) filter (where state = 'ANSWERED'), 0) as tokens_in,
        coalesce(sum(tokens_out) filter (where state = 'ANSWERED'), 0) as tokens_out,
        coalesce(sum(coalesce(money, reserved_money)), 0) as money,
        coalesce(sum(reserved_money) filter (where money is null), 0) as uncertain_money,
        coalesce(sum(case when state <> 'REUSED'
          then coalesce(tokens_in + tokens_out, reserved_tokens) end), 0) as spent_tokens
      from model_call where\s""";

  /** For people, and for a budget. */
  record Sum(Totals totals, Spending spending) {}

  private Sums() {}

  static Sum ofWorkflow(Handle handle, String workflowId) {
    return sum(handle, "workflow_id = :workflow", query -> query.bind("workflow", workflowId));
  }

  static Sum ofDay(Handle handle, LocalDate day) {
    Instant from = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant to = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return sum(
        handle,
        "started_at >= :from and started_at < :to",
        query -> query.bind("from", ModelCallTable.at(from)).bind("to", ModelCallTable.at(to)));
  }

  private static Sum sum(Handle handle, String where, UnaryOperator<Query> binding) {
    return binding
        .apply(handle.createQuery(TOTALS + where))
        .map((rows, context) -> new Sum(totals(rows), spending(rows)))
        .one();
  }

  private static Spending spending(ResultSet rows) throws SQLException {
    return new Spending(rows.getLong("spent_tokens"), rows.getBigDecimal("money"));
  }

  private static Totals totals(ResultSet rows) throws SQLException {
    return new Totals(
        rows.getLong("calls"),
        rows.getLong("answered"),
        rows.getLong("reused"),
        rows.getLong("uncertain"),
        rows.getLong("tokens_in"),
        rows.getLong("tokens_out"),
        rows.getBigDecimal("money"),
        rows.getBigDecimal("uncertain_money"));
  }
}
