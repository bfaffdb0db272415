package io.datamorph.eval.judge;

/** What a column holds; only columns of one kind can be equal, whatever their exact types. */
enum Kind {
  NUMBER("number"),
  DATE_OR_TIME("date or time"),
  TIME("time"),
  INTERVAL("interval"),
  BOOLEAN("boolean"),
  JSON("json"),
  ARRAY("array"),
  TEXT("text");

  private final String words;

  Kind(String words) {
    this.words = words;
  }

  /** The kind of a PostgreSQL type, given without its length or precision. */
  static Kind of(String type) {
    if (type.endsWith("[]")) {
      return ARRAY;
    }
    if (type.startsWith("timestamp")) {
      return DATE_OR_TIME;
    }
    if (type.startsWith("time ")) {
      return TIME;
    }
    return switch (type) {
      case "smallint", "integer", "bigint", "numeric", "real", "double precision" -> NUMBER;
      case "date" -> DATE_OR_TIME;
      case "interval" -> INTERVAL;
      case "json", "jsonb" -> JSON;
      case "boolean" -> BOOLEAN;
      default -> TEXT;
    };
  }

  @Override
  public String toString() {
    return words;
  }
}
