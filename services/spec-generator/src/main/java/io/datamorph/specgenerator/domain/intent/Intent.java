package io.datamorph.specgenerator.domain.intent;

import java.util.List;
import java.util.Optional;

/**
 * What a request means, whatever words it was said in.
 *
 * @param groups what one row of the result stands for; empty for the rows read, or one for all
 * @param columns of the result, in order; no one refers to another any more
 * @param conditions on rows, on groups or on windows, as what they speak of tells
 * @param emptyIsZero whether sums over no rows are 0
 */
public record Intent(
    Writing writing,
    Reads reads,
    List<RowRule> rules,
    List<Expr> groups,
    List<Shown> columns,
    List<Expr> conditions,
    List<Ordering> order,
    Optional<Long> limit,
    boolean distinct,
    boolean emptyIsZero) {

  public Intent {
    rules = List.copyOf(rules);
    groups = List.copyOf(groups);
    columns = List.copyOf(columns);
    conditions = List.copyOf(conditions);
    order = List.copyOf(order);
  }

  /** Whether rows are put together to groups. */
  public boolean isGrouped() {
    return !groups.isEmpty()
        || conditions.stream().anyMatch(Exprs::hasAggregate)
        || columns.stream().map(Shown::expr).anyMatch(Exprs::hasAggregate);
  }
}
