package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Ordering;
import java.util.List;
import java.util.Optional;

/**
 * The place of each row among others.
 *
 * @param function row_number, rank or dense_rank
 * @param within what the places are counted in; empty for all rows
 * @param most the last place that is kept
 */
record Ranking(String function, List<Grouping> within, List<Ordering> order, Optional<Long> most) {

  Ranking {
    within = List.copyOf(within);
    order = List.copyOf(order);
  }

  static Expr window(String function, List<Expr> partition, List<Ordering> order) {
    return new Expr.Win(function, List.of(), partition, order, Optional.empty());
  }
}
