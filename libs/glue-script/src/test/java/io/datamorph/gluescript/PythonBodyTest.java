package io.datamorph.gluescript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonBodyTest {

  @Test
  void everyLineOfCodeIsIndented() {
    assertEquals(
        "    if x:\n    \treturn a\n\n    return b",
        PythonBody.of("if x:\r\n\treturn a\n   \nreturn b\n\n"));
  }

  @Test
  void whatIsInsideATextOfSeveralLinesStaysAsItIs() {
    assertEquals(
        "    a = \"\"\"one \"\n  two\n\"\"\"\n    b = '''\"\"\"\n'''\n    return a",
        PythonBody.of("a = \"\"\"one \"\n  two\n\"\"\"\nb = '''\"\"\"\n'''\nreturn a"));
    assertEquals(
        "    a = 'one \\\ntwo'\n    return a", PythonBody.of("a = 'one \\\ntwo'\nreturn a"));
  }

  @Test
  void aQuoteInACommentOrBehindABackslashBeginsNoText() {
    assertEquals(
        "    # don't\n    a = '\\'\"\"\"'  # it's\n    return a",
        PythonBody.of("# don't\na = '\\'\"\"\"'  # it's\nreturn a"));
  }

  @Test
  void aFormFeedDoesNotLeadOutOfTheFunction() {
    assertEquals("    return a", PythonBody.of("  \freturn a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"return '''a", "a = \"\"\"\nreturn a", "return 'a\nb'"})
  void aTextWithoutEndIsRefused(String code) {
    assertTrue(
        assertThrows(NotCompilableException.class, () -> PythonBody.of(code))
            .getMessage()
            .contains("no closing quote"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"return a\0", "return a # \u202e b", "x = '\u0007'"})
  void codeThatLooksOtherThanItIsIsRefused(String code) {
    assertThrows(NotCompilableException.class, () -> PythonBody.of(code));
  }
}
