package io.datamorph.gluescript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonNamesTest {

  @ParameterizedTest
  @CsvSource({
    "totals, totals",
    "Order, Order",
    "ünï, uni",
    "big spenders, big_spenders",
    "class, class_",
    "None, None_",
    "job, job_",
    "result, result_",
    "F, F_",
    "2024, step_2024",
    "a\"b'c, a_b_c",
    "__init__, init",
    "表, step",
    "'', step"
  })
  void aNameBecomesAPythonName(String relation, String variable) {
    assertEquals(variable, new PythonNames().of(relation));
  }

  @Test
  void namesThatWouldBeEqualAreTold() {
    PythonNames names = new PythonNames();
    assertEquals("a_b", names.of("a b"));
    assertEquals("a_b_2", names.of("a-b"));
    assertEquals("A_B_3", names.of("A_B"));
    assertEquals("a_b", names.of("a b"));
    assertEquals("class_", names.of("class"));
    assertEquals("class_2", names.of("class_"));
  }

  @Property
  void anyNamesAreDistinctIdentifiers(@ForAll @Size(min = 1, max = 20) List<String> relations) {
    PythonNames names = new PythonNames();
    Set<String> variables = new HashSet<>();
    for (String relation : new HashSet<>(relations)) {
      String variable = names.of(relation);
      assertTrue(variable.matches("[A-Za-z][A-Za-z0-9_]*"), variable);
      assertTrue(variables.add(variable.toLowerCase(Locale.ROOT)), variable);
    }
  }
}
