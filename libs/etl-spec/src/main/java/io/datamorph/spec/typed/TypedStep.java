package io.datamorph.spec.typed;

import io.datamorph.spec.document.JoinType;
import io.datamorph.spec.document.Keep;
import io.datamorph.spec.document.NullKeys;
import io.datamorph.spec.document.SetOperator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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
      return Stream.concat(groups.stream(), measures.stream()).map(Computed::column).toList();
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

  /**
   * One row a key: the first or last by {@code by}, made total as for {@link Limit}; rows whose key
   * has a NULL may all stay.
   */
  record Dedupe(
      String name,
      String input,
      List<Column> columns,
      List<TypedExpression.ColumnRef> keys,
      Keep keep,
      List<TypedOrderKey> by,
      NullKeys nulls)
      implements TypedStep {
    public Dedupe {
      Objects.requireNonNull(nulls, "nulls");
      columns = List.copyOf(columns);
      keys = List.copyOf(keys);
      by = List.copyOf(by);
    }
  }

  /**
   * All of {@code columns}: those in {@code computed} by their expression, in which {@link
   * TypedExpression.WindowCall}s see several rows, the others carried over by id.
   */
  record Window(String name, String input, List<Column> columns, List<Computed> computed)
      implements TypedStep {
    public Window {
      columns = List.copyOf(columns);
      computed = List.copyOf(computed);
    }
  }

  /** Every row once; NULLs count as equal. */
  record Distinct(String name, String input, List<Column> columns) implements TypedStep {
    public Distinct {
      columns = List.copyOf(columns);
    }
  }

  /**
   * Whole rows of several inputs; NULLs count as equal. Every branch gives a value, already of the
   * column's type, for each of {@code columns} in order. Without {@code all} every row once; with
   * it as often as in all (union), as in the input that has fewest (intersect), or as often as the
   * first input has it more than the second (except, which has two inputs).
   */
  record SetOperation(
      String name, SetOperator operator, List<Branch> branches, List<Column> columns, boolean all)
      implements TypedStep {
    public SetOperation {
      branches = List.copyOf(branches);
      columns = List.copyOf(columns);
    }
  }

  /** One input of a set operation. */
  record Branch(String input, List<TypedExpression> values) {
    public Branch {
      values = List.copyOf(values);
    }
  }

  /**
   * A row a group. The measures of a cell are over the group's rows in which {@code on} equals the
   * cell's value; there may be none. A column's values are the groups, then the cells in order.
   */
  record Pivot(
      String name,
      String input,
      List<Computed> groups,
      TypedExpression.ColumnRef on,
      List<Cell> cells)
      implements TypedStep {
    public Pivot {
      groups = List.copyOf(groups);
      cells = List.copyOf(cells);
    }

    @Override
    public List<Column> columns() {
      return Stream.concat(
              groups.stream(), cells.stream().flatMap(cell -> cell.measures().stream()))
          .map(Computed::column)
          .toList();
    }
  }

  /** One value of a pivot, not NULL and of the pivoted column's type, and what is measured. */
  record Cell(TypedExpression.Literal value, List<Computed> measures) {
    public Cell {
      measures = List.copyOf(measures);
    }
  }

  /**
   * For every row and every label a row: {@code kept} columns by id, the label in {@code
   * nameColumn}, the label's value in {@code valueColumn}. Rows whose value is NULL only if {@code
   * includeNulls}.
   */
  record Unpivot(
      String name,
      String input,
      List<Column> kept,
      Column nameColumn,
      Column valueColumn,
      List<Labelled> labels,
      boolean includeNulls)
      implements TypedStep {
    public Unpivot {
      kept = List.copyOf(kept);
      labels = List.copyOf(labels);
    }

    @Override
    public List<Column> columns() {
      return Stream.concat(kept.stream(), Stream.of(nameColumn, valueColumn)).toList();
    }
  }

  /** A label and its value, which has the value column's type. */
  record Labelled(String label, TypedExpression value) {}

  /**
   * For every row and every element of {@code array} a row. {@code columns} are the input's, by id,
   * but for {@code element} and {@code position} (integer from 1). NULL, an empty array and JSON
   * that is no array have no elements; such a row is kept, with NULL for both, if {@code outer}.
   */
  record Explode(
      String name,
      String input,
      List<Column> columns,
      TypedExpression.ColumnRef array,
      Column element,
      Optional<Column> position,
      boolean outer)
      implements TypedStep {
    public Explode {
      columns = List.copyOf(columns);
    }
  }

  /** The body of a Python function from DataFrames named as the inputs to one of these columns. */
  record Custom(String name, List<String> inputs, String code, List<Column> columns)
      implements TypedStep {
    public Custom {
      inputs = List.copyOf(inputs);
      columns = List.copyOf(columns);
    }
  }
}
