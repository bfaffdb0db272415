package io.datamorph.spec.typed;

import io.datamorph.spec.document.JoinType;
import io.datamorph.spec.document.Keep;
import java.util.List;
import java.util.Optional;

/**
 * A step with its output columns. Every expression in it is resolved and typed, and every
 * conversion is written out as a cast: a compiler decides nothing about meaning.
 */
public sealed interface TypedStep extends Relation {

  /** Exactly these columns. */
  record Select(String name, String input, List<Computed> computed) implements TypedStep {
    public Select {
      computed = List.copyOf(computed);
    }

    @Override
    public List<Column> columns() {
      return computed.stream().map(Computed::column).toList();
    }
  }

  /**
   * All of {@code columns}: those in {@code computed} by their expression (over the input's
   * columns), the others carried over by id.
   */
  record Derive(String name, String input, List<Column> columns, List<Computed> computed)
      implements TypedStep {
    public Derive {
      columns = List.copyOf(columns);
      computed = List.copyOf(computed);
    }
  }

  /** The rows for which the condition is true. */
  record Filter(String name, String input, List<Column> columns, TypedExpression condition)
      implements TypedStep {
    public Filter {
      columns = List.copyOf(columns);
    }
  }

  /**
   * A join. {@code on} is absent for a cross join. {@code carried} gives every output column its
   * origin; a semi or anti join carries the left side only.
   */
  record Join(
      String name,
      String left,
      String right,
      JoinType type,
      Optional<TypedExpression> on,
      List<Carried> carried)
      implements TypedStep {
    public Join {
      carried = List.copyOf(carried);
    }

    @Override
    public List<Column> columns() {
      return carried.stream().map(Carried::column).toList();
    }
  }

  /** A join's output column: {@code from} is the column of relation {@code relation}. */
  record Carried(String relation, Column from, Column column) {}

  /**
   * Groups and measures. {@code having} reads this step's own columns and those of {@code
   * havingMeasures}, which are computed for it and then dropped. References to own columns carry
   * this step's name as their relation.
   */
  record Aggregate(
      String name,
      String input,
      List<Computed> groups,
      List<Computed> measures,
      List<Computed> havingMeasures,
      Optional<TypedExpression> having)
      implements TypedStep {
    public Aggregate {
      groups = List.copyOf(groups);
      measures = List.copyOf(measures);
      havingMeasures = List.copyOf(havingMeasures);
    }

    @Override
    public List<Column> columns() {
      return java.util.stream.Stream.concat(groups.stream(), measures.stream())
          .map(Computed::column)
          .toList();
    }
  }

  /** The rows in an order. */
  record Sort(String name, String input, List<Column> columns, List<TypedOrderKey> by)
      implements TypedStep {
    public Sort {
      columns = List.copyOf(columns);
      by = List.copyOf(by);
    }
  }

  /**
   * The first {@code count} rows by {@code by}, which the checker has made total as far as values
   * tell rows apart: every column that the order left out follows as a tie-break.
   */
  record Limit(String name, String input, List<Column> columns, long count, List<TypedOrderKey> by)
      implements TypedStep {
    public Limit {
      columns = List.copyOf(columns);
      by = List.copyOf(by);
    }
  }

  /** NULL in {@code computed} columns replaced; an expression here is a cast or plain literal. */
  record Fill(String name, String input, List<Column> columns, List<Computed> computed)
      implements TypedStep {
    public Fill {
      columns = List.copyOf(columns);
      computed = List.copyOf(computed);
    }
  }

  /** One row a key: the first or last by {@code by}, made total as for {@link Limit}. */
  record Dedupe(
      String name,
      String input,
      List<Column> columns,
      List<TypedExpression.ColumnRef> keys,
      Keep keep,
      List<TypedOrderKey> by)
      implements TypedStep {
    public Dedupe {
      columns = List.copyOf(columns);
      keys = List.copyOf(keys);
      by = List.copyOf(by);
    }
  }
}
