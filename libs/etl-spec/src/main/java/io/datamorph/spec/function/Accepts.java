package io.datamorph.spec.function;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.type.Kinds;

/** What a parameter takes, and what becomes of it. */
public enum Accepts {
  BOOLEAN("boolean"),
  TEXT("text"),
  /** Whole and decimal numbers, dates and UUIDs become text. */
  TEXT_OF("text, number, date or uuid (as text)"),
  /** A whole number of 32 bits. */
  INTEGER("integer"),
  WHOLE("integer or bigint"),
  /** Decimals as they are, whole numbers as decimals of their size. */
  DECIMAL("decimal (whole numbers become decimal)"),
  NUMBER("number"),
  /** Any number, as double. */
  DOUBLE("number (as double)"),
  /** Only what is a double already. */
  ONLY_DOUBLE("double"),
  DATE("date"),
  /** A date; of a time its day. */
  DAY("date (of a time, its day)"),
  DATE_OR_TIMESTAMP("date or timestamp"),
  /** A date or either kind of time. */
  DATE_OR_TIME("date, timestamp or timestamptz"),
  TIME("timestamp or timestamptz"),
  /** All such arguments of a call become one type that has an order. */
  SAME_ORDERED("values of one type that has an order"),
  /** All such arguments of a call become one type. */
  SAME("values of one type"),
  /** All such arguments of a call become one type that can be compared. */
  SAME_COMPARABLE("values of one type that can be compared"),
  /** Both arguments become one exact number type; whole numbers stay whole. */
  SAME_WHOLE("integers or bigints"),
  SAME_EXACT("whole or decimal numbers"),
  ORDERED("number, text, date or time"),
  JSON("json"),
  ARRAY("array"),
  /** An array whose elements have an order. */
  ORDERED_ARRAY("array of values that have an order"),
  /** An array whose elements are written as the same text everywhere. */
  TEXT_ARRAY("array of texts, numbers, dates or uuids"),
  /** A value of the type of the first argument's elements. */
  ELEMENT("value of the array's type"),
  COMPARABLE("anything that can be compared"),
  ANY("anything");

  private final String says;

  Accepts(String says) {
    this.says = says;
  }

  /** In words, for messages and documentation. */
  public String says() {
    return says;
  }

  /** Whether arguments that share this parameter kind are brought to one type. */
  public boolean unifies() {
    return this == SAME
        || this == SAME_ORDERED
        || this == SAME_COMPARABLE
        || this == SAME_EXACT
        || this == SAME_WHOLE;
  }

  /** Whether an argument of this type fits, by a lossless conversion at most. */
  public boolean fits(DataType type) {
    return switch (this) {
      case BOOLEAN -> type instanceof DataType.Bool;
      case TEXT -> type instanceof DataType.Text;
      case TEXT_OF -> Kinds.isTextOf(type);
      case INTEGER -> type instanceof DataType.Int;
      case WHOLE, SAME_WHOLE -> Kinds.isWhole(type);
      case DECIMAL, SAME_EXACT -> Kinds.isExact(type);
      case NUMBER, DOUBLE -> Kinds.isNumber(type);
      case ONLY_DOUBLE -> type instanceof DataType.Double64;
      case DATE -> type instanceof DataType.Date;
      case DATE_OR_TIMESTAMP -> type instanceof DataType.Date || type instanceof DataType.Timestamp;
      case DAY, DATE_OR_TIME -> type instanceof DataType.Date || Kinds.isTime(type);
      case TIME -> Kinds.isTime(type);
      case ORDERED -> Kinds.isNumber(type) || Kinds.isTextOrTime(type);
      case SAME_ORDERED -> Kinds.hasOrder(type);
      case COMPARABLE, SAME_COMPARABLE -> Kinds.isComparable(type);
      case JSON -> type instanceof DataType.Json;
      case ARRAY -> type instanceof DataType.ArrayOf;
      case ORDERED_ARRAY ->
          type instanceof DataType.ArrayOf array && Kinds.hasOrder(array.element());
      case TEXT_ARRAY -> type instanceof DataType.ArrayOf array && Kinds.isTextOf(array.element());
      case SAME, ANY, ELEMENT -> true;
    };
  }

  /** The type the argument is converted to; its own where nothing is to be done. */
  public DataType converted(DataType type) {
    return switch (this) {
      case TEXT_OF -> new DataType.Text();
      case DECIMAL -> Kinds.asDecimal(type);
      case DOUBLE -> new DataType.Double64();
      case DAY -> new DataType.Date();
      case BOOLEAN,
          TEXT,
          INTEGER,
          WHOLE,
          NUMBER,
          ONLY_DOUBLE,
          DATE,
          DATE_OR_TIMESTAMP,
          DATE_OR_TIME,
          TIME,
          SAME_ORDERED,
          SAME_EXACT,
          SAME_WHOLE,
          SAME,
          SAME_COMPARABLE,
          ORDERED,
          COMPARABLE,
          JSON,
          ARRAY,
          ORDERED_ARRAY,
          TEXT_ARRAY,
          ELEMENT,
          ANY ->
          type;
    };
  }
}
