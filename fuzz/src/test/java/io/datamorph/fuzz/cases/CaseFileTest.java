package io.datamorph.fuzz.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.fuzz.generate.Generator;
import io.datamorph.fuzz.generate.Operation;
import io.datamorph.spec.catalogue.TableName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CaseFileTest {

  @Test
  void a_case_that_was_written_is_read_back_as_it_was() {
    var generator = new Generator(11, List.of(Operation.values()));
    for (long number = 0; number < 40; number++) {
      String written =
          CaseFile.write(generator.generate(number).fuzzCase(), "What it is about.\n\nAnd more.");

      assertEquals(
          written, CaseFile.write(CaseFile.read(written), "What it is about.\n\nAnd more."));
    }
  }

  @Test
  void a_table_becomes_statements_that_make_and_fill_it() {
    var table =
        new TableData(
            new TableName("fuzz", "Order \"x\""),
            List.of(new ColumnData("id", "integer", false), new ColumnData("it's", "text", true)),
            List.of(
                List.of(Optional.of("1"), Optional.of("o'neil")),
                List.of(Optional.of("2"), Optional.empty())));

    assertEquals(
        List.of(
            "CREATE TABLE \"fuzz\".\"Order \"\"x\"\"\" (\"id\" integer NOT NULL, \"it's\" text)",
            "INSERT INTO \"fuzz\".\"Order \"\"x\"\"\" VALUES\n  ('1', 'o''neil'),\n  ('2', NULL)"),
        table.statements());
  }

  @Test
  void a_spec_of_the_wrong_shape_is_refused_with_the_reason() {
    var fault =
        assertThrows(
            IllegalArgumentException.class, () -> CaseFile.read("tables: []\nspec: {steps: 1}"));

    assertTrue(fault.getMessage().contains("steps"), fault.getMessage());
  }
}
