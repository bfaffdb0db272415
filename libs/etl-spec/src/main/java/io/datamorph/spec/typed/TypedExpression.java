package io.datamorph.spec.typed;

import io.datamorph.spec.document.Frame;
import io.datamorph.spec.function.Function;
import io.datamorph.spec.type.DataType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A resolved, typed scalar expression. Operands of an operator have equal types where it matters.
 */
public sealed interface TypedExpression {

  DataType type();

  boolean nullable();

  /**
   * A constant in canonical text: digits for numbers, {@code true}/{@code false}, ISO 8601 for
   * dates and times ({@code 2024-01-31}, {@code 2024-01-31 10:00:00}), as is for text; empty for
   * NULL.
   */
  record Literal(Optional<String> value, DataType type) implements TypedExpression {
    public Literal {
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(type, "type");
    }

    @Override
    public boolean nullable() {
      return value.isEmpty();
    }
  }

  /** A column of the input relation named {@code relation}. */
  record ColumnRef(String relation, Column column) implements TypedExpression {
    public ColumnRef {
      Objects.requireNonNull(relation, "relation");
      Objects.requireNonNull(column, "column");
    }

    @Override
    public DataType type() {
      return column.type();
    }

    @Override
    public boolean nullable() {
      return column.nullable();
    }
  }

  /**
   * Exact arithmetic for whole and decimal operands; the result fits {@code type} or is an error.
   */
  record Arithmetic(Operator operator, TypedExpression left, TypedExpression right, DataType type)
      implements TypedExpression {

    /** The four operations; {@code DIVIDE} by zero is an error. */
    public enum Operator {
      ADD,
      SUBTRACT,
      MULTIPLY,
      DIVIDE
    }

    @Override
    public boolean nullable() {
      return left.nullable() || right.nullable();
    }
  }

  /** Unary minus. */
  record Negate(TypedExpression operand) implements TypedExpression {
    @Override
    public DataType type() {
      return operand.type();
    }

    @Override
    public boolean nullable() {
      return operand.nullable();
    }
  }

  /** A comparison of two operands of one type. */
  record Compare(Operator operator, TypedExpression left, TypedExpression right)
      implements TypedExpression {

    /** The six comparisons. */
    public enum Operator {
      EQUAL,
      NOT_EQUAL,
      LESS,
      LESS_OR_EQUAL,
      GREATER,
      GREATER_OR_EQUAL
    }

    @Override
    public DataType type() {
      return new DataType.Bool();
    }

    @Override
    public boolean nullable() {
      return left.nullable() || right.nullable();
    }
  }

  /** True when all are; NULL as in SQL. At least two operands. */
  record And(List<TypedExpression> operands) implements TypedExpression {
    public And {
      operands = List.copyOf(operands);
    }

    @Override
    public DataType type() {
      return new DataType.Bool();
    }

    @Override
    public boolean nullable() {
      return operands.stream().anyMatch(TypedExpression::nullable);
    }
  }

  /** True when one is; NULL as in SQL. At least two operands. */
  record Or(List<TypedExpression> operands) implements TypedExpression {
    public Or {
      operands = List.copyOf(operands);
    }

    @Override
    public DataType type() {
      return new DataType.Bool();
    }

    @Override
    public boolean nullable() {
      return operands.stream().anyMatch(TypedExpression::nullable);
    }
  }

  /** Logical negation. */
  record Not(TypedExpression operand) implements TypedExpression {
    @Override
    public DataType type() {
      return new DataType.Bool();
    }

    @Override
    public boolean nullable() {
      return operand.nullable();
    }
  }

  /** {@code operand is null}; write {@code Not} around it for the opposite. */
  record IsNull(TypedExpression operand) implements TypedExpression {
    @Override
    public DataType type() {
      return new DataType.Bool();
    }

    @Override
    public boolean nullable() {
      return false;
    }
  }

  /** {@code operand in (options)}, all of one type. */
  record In(TypedExpression operand, List<TypedExpression> options) implements TypedExpression {
    public In {
      options = List.copyOf(options);
    }

    @Override
    public DataType type() {
      return new DataType.Bool();
    }

    @Override
    public boolean nullable() {
      return operand.nullable() || options.stream().anyMatch(TypedExpression::nullable);
    }
  }

  /** {@code operand between low and high}, both ends included. */
  record Between(TypedExpression operand, TypedExpression low, TypedExpression high)
      implements TypedExpression {
    @Override
    public DataType type() {
      return new DataType.Bool();
    }

    @Override
    public boolean nullable() {
      return operand.nullable() || low.nullable() || high.nullable();
    }
  }

  /** SQL LIKE with backslash as escape; {@code pattern} is a constant. */
  record Like(TypedExpression operand, String pattern, boolean ignoreCase)
      implements TypedExpression {
    @Override
    public DataType type() {
      return new DataType.Bool();
    }

    @Override
    public boolean nullable() {
      return operand.nullable();
    }
  }

  /** A searched CASE; all results of one type, NULL where nothing applies and no else is given. */
  record Case(List<When> whens, Optional<TypedExpression> otherwise, DataType type)
      implements TypedExpression {
    public Case {
      whens = List.copyOf(whens);
    }

    @Override
    public boolean nullable() {
      return otherwise.isEmpty()
          || otherwise.get().nullable()
          || whens.stream().anyMatch(when -> when.result().nullable());
    }
  }

  /** One arm of a CASE. */
  record When(TypedExpression condition, TypedExpression result) {}

  /** A conversion; one that cannot be done is an error, not NULL. */
  record Cast(TypedExpression operand, DataType type) implements TypedExpression {
    @Override
    public boolean nullable() {
      return operand.nullable();
    }
  }

  /**
   * A call of a catalogued function, scalar or aggregate.
   *
   * @param distinct only for aggregates
   * @param orderBy only for aggregates in which the order of the rows counts; total as far as the
   *     result can tell
   */
  record Call(
      Function function,
      List<TypedExpression> arguments,
      boolean distinct,
      List<TypedOrderKey> orderBy,
      DataType type,
      boolean nullable)
      implements TypedExpression {
    public Call {
      arguments = List.copyOf(arguments);
      orderBy = List.copyOf(orderBy);
    }

    /** A call in which order does not count. */
    public Call(
        Function function,
        List<TypedExpression> arguments,
        boolean distinct,
        DataType type,
        boolean nullable) {
      this(function, arguments, distinct, List.of(), type, nullable);
    }
  }

  /**
   * A window function or an aggregate over the rows around the current one.
   *
   * @param orderBy as the user wrote it where peers count as one (rank, dense_rank, percent_rank,
   *     cume_dist, an aggregate over a range), otherwise made total; empty where it does not count
   * @param frame for aggregates and first_value, last_value, nth_value; empty for the others
   */
  record WindowCall(
      Function function,
      List<TypedExpression> arguments,
      List<TypedExpression> partitionBy,
      List<TypedOrderKey> orderBy,
      Optional<Frame> frame,
      DataType type,
      boolean nullable)
      implements TypedExpression {
    public WindowCall {
      arguments = List.copyOf(arguments);
      partitionBy = List.copyOf(partitionBy);
      orderBy = List.copyOf(orderBy);
      Objects.requireNonNull(frame, "frame");
    }
  }
}
