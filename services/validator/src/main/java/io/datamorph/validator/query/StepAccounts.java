package io.datamorph.validator.query;

import io.datamorph.oraclesql.JoinedRows;
import io.datamorph.oraclesql.StepRows;
import io.datamorph.spec.document.WriteMode;
import io.datamorph.spec.typed.TypedTarget;
import io.datamorph.validator.domain.StepAccount;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** An account as it is stored and shown: what explains the difference between in and out. */
final class StepAccounts {

  private static final String REMOVED = "removed";
  private static final String MERGED = "merged";
  private static final String CREATED = "created";
  private static final String ADDED = "added";

  private final StepRows rows;
  private final Map<String, Long> counts = new LinkedHashMap<>();

  private StepAccounts(StepRows rows) {
    this.rows = rows;
  }

  static StepAccount of(StepRows rows) {
    StepAccounts account = new StepAccounts(rows);
    switch (rows) {
      case StepRows.Passed passed -> {}
      case StepRows.Removed filter -> account.count(REMOVED, filter.removed());
      case StepRows.Merged union -> account.count(MERGED, union.merged());
      case StepRows.Compared compared ->
          account
              .count("others", compared.others())
              .count(MERGED, compared.merged())
              .count(REMOVED, compared.removed());
      case StepRows.Grouped grouped ->
          account
              .count(CREATED, grouped.created())
              .count(MERGED, grouped.merged())
              .count(REMOVED, grouped.removed());
      case StepRows.Pivoted pivoted ->
          account
              .count(CREATED, pivoted.created())
              .count(MERGED, pivoted.merged())
              .count("unlisted", pivoted.unlisted());
      case StepRows.Unpivoted unpivoted ->
          account.count(ADDED, unpivoted.added()).count(REMOVED, unpivoted.removed());
      case StepRows.Exploded exploded ->
          account.count(ADDED, exploded.added()).count(REMOVED, exploded.removed());
      case JoinedRows joined -> account.joined(joined);
    }
    return account.done();
  }

  /**
   * The target as the last step; a history closes and drops versions, so its rows do not add up.
   */
  static StepAccount written(TypedTarget target, long in, long existing, long rows) {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("existing", existing);
    if (target.mode() == WriteMode.MERGE) {
      counts.put("replaced", existing + in - rows);
    }
    return new StepAccount(
        target.table().display(), target.mode().name().toLowerCase(Locale.ROOT), in, rows, counts);
  }

  private void joined(JoinedRows joined) {
    count("right", joined.right())
        .count("unmatchedLeft", joined.unmatchedLeft())
        .count("unmatchedRight", joined.unmatchedRight())
        .count("multiplied", joined.multiplied())
        .count("lostLeft", joined.lostLeft())
        .count("lostRight", joined.lostRight());
  }

  private StepAccounts count(String what, long rows) {
    counts.put(what, rows);
    return this;
  }

  private StepAccount done() {
    return new StepAccount(rows.step(), rows.op(), rows.in(), rows.out(), counts);
  }
}
