package io.datamorph.spec.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FunctionsTest {

  @Test
  void functions_are_found_by_name_and_synonym_in_any_case() {
    assertEquals("length", Functions.find("CHAR_LENGTH").orElseThrow().name());
    assertTrue(Functions.find("no_such").isEmpty());
    for (FunctionDefinition definition : Functions.all()) {
      assertEquals(definition, Functions.find(definition.name()).orElseThrow());
      definition.synonyms().forEach(n -> assertEquals(definition, Functions.find(n).orElseThrow()));
    }
  }

  @Test
  void every_function_shows_an_example_of_itself() {
    assertEquals(
        List.of(),
        Functions.all().stream()
            .filter(
                row ->
                    row.example()
                        .filter(example -> example.call().startsWith(row.name() + "("))
                        .isEmpty())
            .map(FunctionDefinition::name)
            .toList());
  }
}
