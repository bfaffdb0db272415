package io.datamorph.spec.expression;

import io.datamorph.spec.document.OrderKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** An expression as it was written: names are not resolved and nothing has a type. */
public sealed interface Expression {

  /** {@code null}. */
  record Null() implements Expression {}

  /** {@code true} or {@code false}. */
  record Truth(boolean value) implements Expression {}

  /** A number as written, without sign. */
  record Number(String text) implements Expression {
    public Number {
      Objects.requireNonNull(text, "text");
    }
  }

  /** A text, without its quotes. */
  record Text(String value) implements Expression {
    public Text {
      Objects.requireNonNull(value, "value");
    }
  }

  /** {@code column} or {@code relation.column}. */
  record Reference(Optional<Identifier> relation, Identifier column) implements Expression {
    public Reference {
      Objects.requireNonNull(relation, "relation");
      Objects.requireNonNull(column, "column");
    }
  }

  /** A name; in double quotes it is meant exactly as written. */
  record Identifier(String text, boolean quoted) {
    public Identifier {
      Objects.requireNonNull(text, "text");
    }
  }

  /** An operator between two operands. */
  record Binary(Operator operator, Expression left, Expression right) implements Expression {
    public Binary {
      Objects.requireNonNull(operator, "operator");
      Objects.requireNonNull(left, "left");
      Objects.requireNonNull(right, "right");
    }
  }

  /** The operators between two operands. */
  enum Operator {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    MODULO("%"),
    CONCAT("||"),
    EQUAL("="),
    NOT_EQUAL("<>"),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">=");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }
  }

  /** Unary minus. */
  record Negate(Expression operand) implements Expression {}

  /** A conjunction of two or more. */
  record And(List<Expression> operands) implements Expression {
    public And {
      operands = List.copyOf(operands);
    }
  }

  /** A disjunction of two or more. */
  record Or(List<Expression> operands) implements Expression {
    public Or {
      operands = List.copyOf(operands);
    }
  }

  /** {@code not operand}; also what {@code not in}, {@code not like} and so on become. */
  record Not(Expression operand) implements Expression {}

  /** {@code operand is null}. */
  record IsNull(Expression operand) implements Expression {}

  /** {@code operand is true} or {@code is false}. */
  record IsTruth(Expression operand, boolean value) implements Expression {}

  /** {@code left is not distinct from right}. */
  record Same(Expression left, Expression right) implements Expression {}

  /** {@code operand in (options)}. */
  record In(Expression operand, List<Expression> options) implements Expression {
    public In {
      options = List.copyOf(options);
    }
  }

  /** {@code operand between low and high}. */
  record Between(Expression operand, Expression low, Expression high) implements Expression {}

  /** {@code operand like pattern escape escape}. */
  record Like(
      Expression operand, Expression pattern, Optional<Expression> escape, boolean ignoreCase)
      implements Expression {}

  /** {@code case operand when ... then ... else ... end}; without operand a searched one. */
  record Case(Optional<Expression> operand, List<When> whens, Optional<Expression> otherwise)
      implements Expression {
    public Case {
      whens = List.copyOf(whens);
    }
  }

  /** One arm of a CASE. */
  record When(Expression condition, Expression result) {}

  /** {@code cast(operand as type)}, {@code operand::type}, {@code date '...'}. */
  record Cast(Expression operand, String type) implements Expression {}

  /**
   * {@code name(distinct arguments order by keys)}; {@code star} for {@code name(*)}; only the rows
   * for which {@code filter} is true.
   */
  record Call(
      String name,
      List<Expression> arguments,
      boolean distinct,
      boolean star,
      List<SortKey> orderBy,
      Optional<Expression> filter)
      implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
      orderBy = List.copyOf(orderBy);
    }

    /** A call without order and filter. */
    public Call(String name, List<Expression> arguments, boolean distinct, boolean star) {
      this(name, arguments, distinct, star, List.of(), Optional.empty());
    }
  }

  /** A key of an order inside a call. */
  record SortKey(
      Expression expression, OrderKey.Direction direction, Optional<OrderKey.Nulls> nulls) {}
}
