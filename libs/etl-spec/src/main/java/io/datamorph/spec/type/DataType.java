package io.datamorph.spec.type;

import java.util.Objects;

/** A type of the spec language. */
public sealed interface DataType {

  /** The name as written in a cast: {@code decimal(38,2)}, {@code array<text>}. */
  String display();

  /** True or false. */
  record Bool() implements DataType {
    @Override
    public String display() {
      return "boolean";
    }
  }

  /** A whole number of 32 bits; smaller ones of a database widen to it. */
  record Int() implements DataType {
    @Override
    public String display() {
      return "integer";
    }
  }

  /** A whole number of 64 bits. */
  record BigInt() implements DataType {
    @Override
    public String display() {
      return "bigint";
    }
  }

  /** An exact number of at most 38 digits, {@code scale} of them behind the point. */
  record Decimal(int precision, int scale) implements DataType {
    public static final int MAX_PRECISION = 38;

    public Decimal {
      if (precision < 1 || precision > MAX_PRECISION || scale < 0 || scale > precision) {
        throw new IllegalArgumentException(
            "decimal(" + precision + "," + scale + ") is outside decimal(1..38, 0..precision)");
      }
    }

    @Override
    public String display() {
      return "decimal(" + precision + "," + scale + ")";
    }
  }

  /** A binary floating-point number of 64 bits. */
  record Double64() implements DataType {
    @Override
    public String display() {
      return "double";
    }
  }

  /**
   * Text of any length, compared by code point; fixed-length text of a database loses its padding.
   */
  record Text() implements DataType {
    @Override
    public String display() {
      return "text";
    }
  }

  /** A calendar day. */
  record Date() implements DataType {
    @Override
    public String display() {
      return "date";
    }
  }

  /** A wall-clock time without zone, to the microsecond. */
  record Timestamp() implements DataType {
    @Override
    public String display() {
      return "timestamp";
    }
  }

  /** An instant, to the microsecond, shown in UTC. */
  record TimestampTz() implements DataType {
    @Override
    public String display() {
      return "timestamptz";
    }
  }

  /** A UUID. */
  record Uuid() implements DataType {
    @Override
    public String display() {
      return "uuid";
    }
  }

  /** A JSON document. */
  record Json() implements DataType {
    @Override
    public String display() {
      return "json";
    }
  }

  /** Binary data. */
  record Bytes() implements DataType {
    @Override
    public String display() {
      return "bytes";
    }
  }

  /** A list of values of one type. */
  record ArrayOf(DataType element) implements DataType {
    public ArrayOf {
      Objects.requireNonNull(element, "element");
    }

    @Override
    public String display() {
      return "array<" + element.display() + ">";
    }
  }
}
