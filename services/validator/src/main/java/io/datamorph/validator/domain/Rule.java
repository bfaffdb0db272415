package io.datamorph.validator.domain;

import io.datamorph.spec.document.Check.Severity;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedCheck;
import io.datamorph.spec.typed.TypedExpression.Call;
import java.util.List;
import java.util.Optional;

/** Something that the spec says of every right result. */
public sealed interface Rule
    permits KeyRule, Rule.NotNull, Rule.Holds, Rule.RowsAtMost, Rule.Reconciles, Rule.UserCheck {

  /** Its name in reports. */
  String category();

  /** In plain words. */
  String title();

  default Severity severity() {
    return Severity.ERROR;
  }

  /** Columns that cannot be NULL are not. */
  record NotNull(List<Column> columns) implements Rule {
    public NotNull {
      columns = List.copyOf(columns);
    }

    @Override
    public String category() {
      return "not_null";
    }

    @Override
    public String title() {
      return "no NULL in " + names(columns);
    }
  }

  /** A condition is true for every row. */
  record Holds(Fact fact) implements Rule {
    @Override
    public String category() {
      return fact.category();
    }

    @Override
    public String title() {
      return "what the step " + fact.step() + " made true still holds";
    }
  }

  /** There are at most so many rows. */
  record RowsAtMost(long count) implements Rule {
    @Override
    public String category() {
      return "limit";
    }

    @Override
    public String title() {
      return "at most " + count + " rows";
    }
  }

  /**
   * Measures summed over the target are the same aggregates over all rows that were grouped.
   *
   * @param input the relation that was grouped
   */
  record Reconciles(String input, List<Measure> measures) implements Rule {
    public Reconciles {
      measures = List.copyOf(measures);
    }

    @Override
    public String category() {
      return "reconciliation";
    }

    @Override
    public String title() {
      return "the sums of %s are those of the rows that were grouped"
          .formatted(names(measures.stream().map(Measure::column).toList()));
    }
  }

  /** A column of the target, and the aggregate that each of its cells is for one group. */
  record Measure(Column column, Call aggregate) {}

  /**
   * A check of the user is not false for any row.
   *
   * @param relation whose rows; empty for those of the staging table
   */
  record UserCheck(TypedCheck check, Optional<String> relation) implements Rule {
    @Override
    public String category() {
      return "check";
    }

    @Override
    public String title() {
      return "check " + check.name();
    }

    @Override
    public Severity severity() {
      return check.severity();
    }
  }

  private static String names(List<Column> columns) {
    return String.join(", ", columns.stream().map(Column::id).toList());
  }
}
