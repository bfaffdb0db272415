package io.datamorph.eval.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bigint                         | NUMBER
          numeric(12,2)                  | NUMBER
          double precision               | NUMBER
          date                           | DATE_OR_TIME
          timestamp(3) without time zone | DATE_OR_TIME
          timestamp with time zone       | DATE_OR_TIME
          time without time zone         | TIME
          interval                       | INTERVAL
          boolean                        | BOOLEAN
          jsonb                          | JSON
          integer[]                      | ARRAY
          character varying(20)          | TEXT
          uuid                           | TEXT
          """)
  void everyTypeIsOfAKind(String type, Kind kind) {
    assertEquals(kind, Column.of("c", type).kind());
  }

  @Test
  void onlyIntegersAreWholeNumbers() {
    assertTrue(Column.of("c", "smallint").whole());
    assertFalse(Column.of("c", "numeric(5,0)").whole());
    assertFalse(Column.of("c", "integer[]").whole());
  }

  @Test
  void numbersAreEqualHoweverTheyAreWritten() {
    Column column = Column.of("c", "numeric");
    assertEquals(column.value("1.50"), column.value("1.5"));
    assertEquals(column.value("1.50").hashCode(), column.value("1.5").hashCode());
    assertEquals(column.value("100"), column.value("1e+2"));
    assertNotEquals(column.value("1"), column.value("2"));
  }

  @Test
  void aNumberIsNotTheTextOfIt() {
    assertNotEquals(Column.of("c", "numeric").value("1"), Column.of("c", "text").value("1"));
  }

  @Test
  void aJsonNumberIsNotTheTextOfIt() {
    Column column = Column.of("c", "jsonb");
    assertNotEquals(column.value("{\"a\": 1}"), column.value("{\"a\": \"1\"}"));
  }

  @Test
  void orderIsNullThenNumbersThenTheRest() {
    Column column = Column.of("c", "numeric");
    assertTrue(Value.ORDER.compare(Value.NULL, column.value("-5")) < 0);
    assertTrue(Value.ORDER.compare(column.value("-5"), column.value("3")) < 0);
    assertTrue(Value.ORDER.compare(column.value("3"), column.value("NaN")) < 0);
  }
}
