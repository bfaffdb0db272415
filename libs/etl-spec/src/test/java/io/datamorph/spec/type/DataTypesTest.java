package io.datamorph.spec.type;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DataTypesTest {

  @Test
  void every_type_is_read_from_its_display() {
    for (DataType type :
        List.of(
            new DataType.Bool(),
            new DataType.Int(),
            new DataType.BigInt(),
            new DataType.Decimal(38, 10),
            new DataType.Decimal(1, 1),
            new DataType.Double64(),
            new DataType.Text(),
            new DataType.Date(),
            new DataType.Timestamp(),
            new DataType.TimestampTz(),
            new DataType.Uuid(),
            new DataType.Json(),
            new DataType.Bytes(),
            new DataType.ArrayOf(new DataType.ArrayOf(new DataType.Decimal(5, 2))))) {
      assertEquals(Optional.of(type), DataTypes.parse(type.display()));
    }
  }

  @Test
  void synonyms_case_and_blanks_do_not_matter() {
    assertEquals(Optional.of(new DataType.Decimal(10, 2)), DataTypes.parse(" NUMERIC ( 10 , 2 ) "));
    assertEquals(Optional.of(new DataType.Double64()), DataTypes.parse("Double   Precision"));
    assertEquals(
        Optional.of(new DataType.TimestampTz()), DataTypes.parse("timestamp with time zone"));
    assertEquals(Optional.of(new DataType.ArrayOf(new DataType.Int())), DataTypes.parse("int[]"));
  }

  @Test
  void other_words_are_no_types() {
    for (String text :
        List.of(
            "",
            "number",
            "decimal",
            "decimal(39,0)",
            "decimal(2,3)",
            "decimal(0,0)",
            "array<>",
            "array<x>",
            "varchar(10)",
            "decimal(99999999999,1)",
            "[]",
            "a".repeat(10_000))) {
      assertEquals(Optional.empty(), DataTypes.parse(text), text);
    }
  }
}
