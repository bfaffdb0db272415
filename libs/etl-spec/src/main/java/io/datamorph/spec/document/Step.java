package io.datamorph.spec.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One named step; its inputs are names of sources or of earlier steps. */
public sealed interface Step {

  String name();

  /** The relations this step reads, in order. */
  List<String> inputs();

  /** Exactly these columns, in this order. */
  record Select(String name, String input, List<NamedExpression> columns) implements Step {
    public Select {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(input, "input");
      columns = List.copyOf(columns);
    }

    @Override
    public List<String> inputs() {
      return List.of(input);
    }
  }

  /** Adds columns, or replaces those of the same name; keeps the rest. */
  record Derive(String name, String input, List<NamedExpression> columns) implements Step {
    public Derive {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(input, "input");
      columns = List.copyOf(columns);
    }

    @Override
    public List<String> inputs() {
      return List.of(input);
    }
  }

  /** Keeps the rows for which the condition is true (not NULL). */
  record Filter(String name, String input, String where) implements Step {
    public Filter {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(input, "input");
      Objects.requireNonNull(where, "where");
    }

    @Override
    public List<String> inputs() {
      return List.of(input);
    }
  }

  /** Joins two inputs; {@code on} is absent for a cross join only. */
  record Join(String name, String left, String right, JoinType type, Optional<String> on)
      implements Step {
    public Join {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(left, "left");
      Objects.requireNonNull(right, "right");
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(on, "on");
    }

    @Override
    public List<String> inputs() {
      return List.of(left, right);
    }
  }

  /** Groups and measures; {@code having} may use the measures' names and aggregate calls. */
  record Aggregate(
      String name,
      String input,
      List<NamedExpression> groupBy,
      List<NamedExpression> measures,
      Optional<String> having)
      implements Step {
    public Aggregate {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(input, "input");
      Objects.requireNonNull(having, "having");
      groupBy = List.copyOf(groupBy);
      measures = List.copyOf(measures);
    }

    @Override
    public List<String> inputs() {
      return List.of(input);
    }
  }

  /** Orders the rows. */
  record Sort(String name, String input, List<OrderKey> by) implements Step {
    public Sort {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(input, "input");
      by = List.copyOf(by);
    }

    @Override
    public List<String> inputs() {
      return List.of(input);
    }
  }

  /** The first rows of an order: its own {@code orderBy}, or that of the sort it reads. */
  record Limit(String name, String input, long count, List<OrderKey> orderBy) implements Step {
    public Limit {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(input, "input");
      orderBy = List.copyOf(orderBy);
    }

    @Override
    public List<String> inputs() {
      return List.of(input);
    }
  }

  /** Replaces NULL by a value, column by column; {@code expr} is a literal. */
  record Fill(String name, String input, List<NamedExpression> values) implements Step {
    public Fill {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(input, "input");
      values = List.copyOf(values);
    }

    @Override
    public List<String> inputs() {
      return List.of(input);
    }
  }

  /** Keeps one row a key. */
  record Dedupe(
      String name,
      String input,
      List<String> keys,
      Keep keep,
      List<OrderKey> orderBy,
      NullKeys nulls)
      implements Step {
    public Dedupe {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(input, "input");
      Objects.requireNonNull(keep, "keep");
      Objects.requireNonNull(nulls, "nulls");
      keys = List.copyOf(keys);
      orderBy = List.copyOf(orderBy);
    }

    /** One to which NULLs are equal. */
    public Dedupe(String name, String input, List<String> keys, Keep keep, List<OrderKey> orderBy) {
      this(name, input, keys, keep, orderBy, NullKeys.EQUAL);
    }

    @Override
    public List<String> inputs() {
      return List.of(input);
    }
  }

  /**
   * Adds columns computed over windows of rows, or replaces those of the same name; aggregates and
   * window functions in the expressions see the rows of one window.
   *
   * @param frame which rows of the partition count; empty for all of it, or, in an order, for those
   *     up to the current row and its peers
   */
  record Window(
      String name,
      String input,
      List<NamedExpression> columns,
      List<String> partitionBy,
      List<OrderKey> orderBy,
      Optional<Frame> frame)
      implements Step {
    public Window {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(input, "input");
      Objects.requireNonNull(frame, "frame");
      columns = List.copyOf(columns);
      partitionBy = List.copyOf(partitionBy);
      orderBy = List.copyOf(orderBy);
    }

    @Override
    public List<String> inputs() {
      return List.of(input);
    }
  }

  /** Every row once. */
  record Distinct(String name, String input) implements Step {
    public Distinct {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(input, "input");
    }

    @Override
    public List<String> inputs() {
      return List.of(input);
    }
  }

  /** Union, intersect or except of inputs with equally named columns. */
  record SetOperation(String name, SetOperator operator, List<String> inputs, boolean all)
      implements Step {
    public SetOperation {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(operator, "operator");
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * Groups, and measures once for every listed value of the column {@code on}. A request may leave
   * the values out; they are then found in the data before the spec is checked.
   */
  record Pivot(
      String name,
      String input,
      List<NamedExpression> groupBy,
      String on,
      List<PivotValue> values,
      List<NamedExpression> measures)
      implements Step {

    public static final int MOST_VALUES = 500;

    public Pivot {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(input, "input");
      Objects.requireNonNull(on, "on");
      groupBy = List.copyOf(groupBy);
      values = List.copyOf(values);
      measures = List.copyOf(measures);
    }

    @Override
    public List<String> inputs() {
      return List.of(input);
    }
  }

  /**
   * A value of a pivoted column.
   *
   * @param value a constant as it is written in an expression
   * @param name of the column made for it; the value's own text when empty
   */
  record PivotValue(String value, Optional<String> name) {
    public PivotValue {
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(name, "name");
    }
  }

  /** Columns to rows: one row for each of {@code columns}, with its label and its value. */
  record Unpivot(
      String name,
      String input,
      List<UnpivotColumn> columns,
      String nameColumn,
      String valueColumn,
      boolean includeNulls)
      implements Step {
    public Unpivot {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(input, "input");
      Objects.requireNonNull(nameColumn, "nameColumn");
      Objects.requireNonNull(valueColumn, "valueColumn");
      columns = List.copyOf(columns);
    }

    @Override
    public List<String> inputs() {
      return List.of(input);
    }
  }

  /** A column that becomes rows, and its label in them; its own name when empty. */
  record UnpivotColumn(String column, Optional<String> label) {
    public UnpivotColumn {
      Objects.requireNonNull(column, "column");
      Objects.requireNonNull(label, "label");
    }
  }

  /**
   * A row for every element of an array, or of a JSON array.
   *
   * @param as the element's column; empty to put it in the place of {@code column}
   * @param position a column for the element's place, from 1; empty for none
   * @param outer whether a row without elements is kept, with NULL for the element
   */
  record Explode(
      String name,
      String input,
      String column,
      Optional<String> as,
      Optional<String> position,
      boolean outer)
      implements Step {
    public Explode {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(input, "input");
      Objects.requireNonNull(column, "column");
      Objects.requireNonNull(as, "as");
      Objects.requireNonNull(position, "position");
    }

    @Override
    public List<String> inputs() {
      return List.of(input);
    }
  }

  /**
   * The body of a Python function from DataFrames, named as the inputs, to a DataFrame. The only
   * step that one engine alone can run.
   */
  record Custom(String name, List<String> inputs, String code, List<DeclaredColumn> columns)
      implements Step {
    public Custom {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(code, "code");
      inputs = List.copyOf(inputs);
      columns = List.copyOf(columns);
    }
  }

  /** A column that a custom step promises; the type as it is written in a cast. */
  record DeclaredColumn(String name, String type, boolean nullable) {
    public DeclaredColumn {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(type, "type");
    }
  }
}
