package io.datamorph.fuzz.generate;

import io.datamorph.fuzz.generate.Chance.Weighted;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.type.Kinds;
import java.util.List;

/** The types there are, one of each kind, and how often each is wanted. */
final class Types {

  static final DataType BOOL = new DataType.Bool();
  static final DataType INT = new DataType.Int();
  static final DataType BIGINT = new DataType.BigInt();
  static final DataType DECIMAL = new DataType.Decimal(12, 2);
  static final DataType DOUBLE = new DataType.Double64();
  static final DataType TEXT = new DataType.Text();
  static final DataType DATE = new DataType.Date();
  static final DataType TIMESTAMP = new DataType.Timestamp();
  static final DataType INSTANT = new DataType.TimestampTz();
  static final DataType UUID = new DataType.Uuid();
  static final DataType JSON = new DataType.Json();
  static final DataType BYTES = new DataType.Bytes();

  /** Every kind, so that functions and casts can be tried with each. */
  static final List<DataType> ALL =
      List.of(
          BOOL,
          INT,
          BIGINT,
          DECIMAL,
          DOUBLE,
          TEXT,
          DATE,
          TIMESTAMP,
          INSTANT,
          UUID,
          JSON,
          BYTES,
          new DataType.ArrayOf(INT),
          new DataType.ArrayOf(TEXT));

  /** Those whose values can be computed from nothing. */
  private static final List<Weighted<DataType>> COMPUTED =
      List.of(
          new Weighted<>(INT, 22),
          new Weighted<>(BIGINT, 8),
          new Weighted<>(DECIMAL, 18),
          new Weighted<>(DOUBLE, 8),
          new Weighted<>(TEXT, 24),
          new Weighted<>(BOOL, 10),
          new Weighted<>(DATE, 10),
          new Weighted<>(TIMESTAMP, 6),
          new Weighted<>(INSTANT, 4),
          new Weighted<>(UUID, 2),
          new Weighted<>(JSON, 1));

  private Types() {}

  static DataType any(Chance chance) {
    return chance.weighted(COMPUTED);
  }

  static DataType comparable(Chance chance) {
    DataType type = any(chance);
    return Kinds.isComparable(type) ? type : INT;
  }

  static DataType ordered(Chance chance) {
    DataType type = any(chance);
    return Kinds.hasOrder(type) ? type : TEXT;
  }

  static DataType number(Chance chance) {
    return chance.of(INT, INT, BIGINT, DECIMAL, DECIMAL, DOUBLE);
  }
}
