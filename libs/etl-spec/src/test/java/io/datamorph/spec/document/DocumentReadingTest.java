package io.datamorph.spec.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReadingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"name\": }",
        "{\"name\": \"a\"} {}",
        "{\"name\": \"a\", \"name\": \"b\"}",
        "a: b: c",
        "a: &x [1]\nb: *x",
        "a: 1\na: 2",
        "--- \na: 1\n---\nb: 2",
        "\t- x",
        "name: \"a",
        "{\"a\": NaN}",
        "name: !!java.net.URL [x]\n? [a]\n: b"
      })
  void what_is_neither_json_nor_yaml_is_refused(String document) {
    assertEquals("DOCUMENT_NOT_READABLE", codes(document));
  }

  @Test
  void nothing_and_too_much_are_refused() {
    assertEquals("DOCUMENT_EMPTY", codes(" \n"));
    assertEquals("DOCUMENT_TOO_LARGE", codes("{\"name\": \"" + "x".repeat(1_000_001) + "\"}"));
    assertEquals("DOCUMENT_TOO_LARGE", codes("{\"name\": \"" + "ü".repeat(600_000) + "\"}"));
    assertEquals("DOCUMENT_NOT_READABLE", codes("{\"a\":".repeat(5000)));
    assertEquals("DOCUMENT_NOT_READABLE", codes("[".repeat(100_000)));
    assertEquals("DOCUMENT_NOT_READABLE", codes("- ".repeat(100_000)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "just words", "42", "null", "true", "- a"})
  void a_spec_is_an_object(String document) {
    assertEquals("WRONG_KIND", codes(document));
  }

  @Test
  void everything_missing_is_listed() {
    assertEquals(
        List.of("$.name", "$.sources", "$.steps", "$.target"),
        refused("{}").diagnostics().stream().map(diagnostic -> diagnostic.path()).toList());
  }

  @Test
  void a_document_has_at_most_500_steps() {
    String steps =
        java.util.stream.IntStream.range(0, 501)
            .mapToObj(i -> "{\"name\": \"s" + i + "\"}")
            .collect(Collectors.joining(","));

    assertTrue(codes("{\"name\": \"a\", \"steps\": [" + steps + "]}").contains("TOO_MANY_STEPS"));
  }

  @Test
  void yaml_and_json_say_the_same() {
    String yaml =
        """
        # a comment
        name: n
        sources:
          - {name: a, connection: c, table: t}
        steps:
          - name: s
            op: Sort
            input: a
            by: [x, y DESC, "z asc nulls first", {expr: w, direction: desc}]
        target: {connection: c, table: '"T 1"'}
        """;
    String json =
        """
        {"name": "n", "sources": [{"name": "a", "connection": "c", "table": "public.t"}],
         "steps": [{"name": "s", "op": "sort", "input": "a", "by": ["x", "y desc", "z nulls first", "w desc"]}],
         "target": {"connection": "c", "table": "public.\\"T 1\\""}}
        """;

    assertEquals(SpecReader.read(json), SpecReader.read(yaml));
    assertInstanceOf(SpecReading.Read.class, SpecReader.read(json));
  }

  private static SpecReading.Refused refused(String document) {
    return assertInstanceOf(SpecReading.Refused.class, SpecReader.read(document));
  }

  private static String codes(String document) {
    return refused(document).diagnostics().stream()
        .map(diagnostic -> diagnostic.code())
        .collect(Collectors.joining(" "));
  }
}
