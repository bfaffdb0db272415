package io.datamorph.validator.query;

import io.datamorph.oraclesql.Identifier;
import io.datamorph.oraclesql.JoinedRows;
import io.datamorph.oraclesql.LostRows;
import io.datamorph.oraclesql.OracleSql;
import io.datamorph.oraclesql.RowLedgerSql;
import io.datamorph.oraclesql.StepRows;
import io.datamorph.spec.document.JoinType;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedSpec;
import io.datamorph.spec.typed.TypedStep;
import io.datamorph.spec.typed.TypedTarget;
import io.datamorph.validator.domain.JoinLoss;
import io.datamorph.validator.domain.Judge;
import io.datamorph.validator.domain.Observation;
import io.datamorph.validator.domain.StepAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of the rows of each step, asked of the database in one query. */
public final class RowLedger {

  private final TypedSpec spec;

  private RowLedger(TypedSpec spec) {
    this.spec = spec;
  }

  /** A loss, and the query for the values that got lost. */
  public record Loss(JoinLoss loss, String sql) {}

  /** The ledger: an account of each step, and what joins could lose. */
  public record Reading(List<StepAccount> steps, List<Loss> losses) {
    public Reading {
      steps = List.copyOf(steps);
      losses = List.copyOf(losses);
    }
  }

  public String sql() {
    return RowLedgerSql.of(spec);
  }

  /**
   * Reads what the query answered.
   *
   * @throws IllegalArgumentException when the counts of a step do not add up
   */
  public Reading read(Observation.Answer answer) {
    List<List<String>> cells =
        answer.rows().stream()
            .map(row -> row.cells().stream().map(cell -> cell.orElse("")).toList())
            .toList();
    List<StepRows> rows = RowLedgerSql.read(spec, cells);
    if (rows.size() != spec.steps().size()) {
      throw new IllegalArgumentException(
          "%d of %d steps are accounted for".formatted(rows.size(), spec.steps().size()));
    }
    List<Loss> losses = new ArrayList<>();
    rows.stream()
        .filter(JoinedRows.class::isInstance)
        .map(JoinedRows.class::cast)
        .forEach(join -> losses.addAll(losses(join)));
    return new Reading(rows.stream().map(StepAccounts::of).toList(), losses);
  }

  /** Counts the rows that the target has now, if they stay. */
  public Optional<String> existingSql() {
    TypedTarget target = spec.target();
    return target.existing()
        ? Optional.of(
            "SELECT count(*) AS rows FROM "
                + Identifier.qualified(target.table().schema(), target.table().table()))
        : Optional.empty();
  }

  /** How the rows of the last step went into those that were there. */
  public Optional<StepAccount> written(List<StepAccount> steps, long existing, long rows) {
    TypedTarget target = spec.target();
    return steps.stream()
        .filter(step -> step.step().equals(target.input()))
        .findFirst()
        .map(last -> StepAccounts.written(target, last.out(), existing, rows));
  }

  /** Semi and anti joins are there to lose rows. */
  private List<Loss> losses(JoinedRows rows) {
    if (rows.type() == JoinType.SEMI || rows.type() == JoinType.ANTI) {
      return List.of();
    }
    TypedStep.Join join = (TypedStep.Join) spec.relation(rows.step());
    List<Loss> losses = new ArrayList<>();
    for (LostRows side : RowLedgerSql.lostRows(spec, rows.step(), Judge.SHOWN)) {
      boolean left = side.relation().equals(join.left());
      List<String> keys = side.keys().stream().map(Column::name).toList();
      JoinLoss loss =
          left
              ? new JoinLoss(rows.step(), side.relation(), keys, rows.lostLeft(), rows.in())
              : new JoinLoss(rows.step(), side.relation(), keys, rows.lostRight(), rows.right());
      losses.add(new Loss(loss, side.sql()));
    }
    return losses;
  }

  /** The ledger of a spec, if somebody besides the engine can compute all its steps. */
  public static Optional<RowLedger> of(TypedSpec spec) {
    return OracleSql.canCompute(spec) ? Optional.of(new RowLedger(spec)) : Optional.empty();
  }
}
