package io.datamorph.gateway.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datamorph.spec.type.DataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresTypesTest {

  private static final int NONE = -1;

  @ParameterizedTest
  @CsvSource({
    "bool, boolean",
    "int2, integer",
    "int4, integer",
    "int8, bigint",
    "float4, double",
    "float8, double",
    "bpchar, text",
    "varchar, text",
    "timestamptz, timestamptz",
    "jsonb, json",
    "bytea, bytes",
    "_int4, array<integer>",
    "_text, array<text>",
    "money, text",
    "interval, text",
    "numeric, 'decimal(38,18)'"
  })
  void aTypeOfPostgresHasAWordInTheSpecLanguage(String name, String display) {
    assertEquals(display, PostgresTypes.read(name, NONE).display());
  }

  @ParameterizedTest
  @CsvSource({
    "12, 2, 'decimal(12,2)'",
    "1, 0, 'decimal(1,0)'",
    "50, 10, 'decimal(38,10)'",
    "1000, 500, 'decimal(38,38)'",
    "3, 5, 'decimal(5,5)'",
    "5, -2, 'decimal(7,0)'"
  })
  void aNumericKeepsWhatFitsInto38Digits(int precision, int scale, String display) {
    int modifier = (precision << 16 | scale & 0x7ff) + 4;
    assertEquals(display, PostgresTypes.read("numeric", modifier).display());
  }

  @Test
  void everyTypeCanBeWritten() {
    assertEquals("numeric(12,2)", PostgresTypes.write(new DataType.Decimal(12, 2)));
    assertEquals("text[]", PostgresTypes.write(new DataType.ArrayOf(new DataType.Text())));
  }
}
