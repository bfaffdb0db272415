package io.datamorph.eval.judge;

import java.math.BigDecimal;
import java.util.Comparator;

/** A value in a form that can be compared: NULL, a number, or anything else as text. */
public sealed interface Value {

  Value NULL = new Null();

  /** NULL first, then the numbers, then the rest. */
  Comparator<Value> ORDER =
      Comparator.comparingInt(Value::rank)
          .thenComparing(value -> value instanceof Number n ? n.value() : BigDecimal.ZERO)
          .thenComparing(value -> value instanceof Text t ? t.value() : "");

  /** No value. */
  record Null() implements Value {
    @Override
    public String toString() {
      return "NULL";
    }
  }

  /** A finite number; 1.50 equals 1.5. */
  record Number(BigDecimal value) implements Value {
    @Override
    public boolean equals(Object other) {
      return other instanceof Number(var its) && value.compareTo(its) == 0;
    }

    @Override
    public int hashCode() {
      return value.stripTrailingZeros().hashCode();
    }

    @Override
    public String toString() {
      return value.toString();
    }
  }

  /** What PostgreSQL writes for a value of another type, made comparable. */
  record Text(String value) implements Value {
    @Override
    public String toString() {
      return value;
    }
  }

  private static int rank(Value value) {
    return switch (value) {
      case Null none -> 0;
      case Number number -> 1;
      case Text text -> 2;
    };
  }
}
