package io.datamorph.validator.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/**
 * Rows of one side of a join that are in no row of its result.
 *
 * @param relation the side
 * @param keys its columns that the join compares
 * @param of all rows of the side
 */
public record JoinLoss(String step, String relation, List<String> keys, long lost, long of) {

  public JoinLoss {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(relation, "relation");
    keys = List.copyOf(keys);
  }

  /** Whether more than this share of the rows got lost. */
  public boolean exceeds(double share) {
    return lost > share * of;
  }

  String title() {
    return "the join %s finds the rows of %s by %s"
        .formatted(step, relation, String.join(", ", keys));
  }

  String inWords() {
    return "%d of %d rows lost (%s)".formatted(lost, of, percent(of == 0 ? 0 : (double) lost / of));
  }

  static String percent(double share) {
    BigDecimal percent = BigDecimal.valueOf(share * 100).setScale(1, RoundingMode.HALF_UP);
    return percent.stripTrailingZeros().toPlainString() + " %";
  }
}
