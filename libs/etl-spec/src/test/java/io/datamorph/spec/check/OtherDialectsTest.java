package io.datamorph.spec.check;

import static io.datamorph.spec.check.Checks.refused;
import static io.datamorph.spec.check.Checks.spec;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write who know another dialect is refused with what to write in its place. */
class OtherDialectsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "status = delivered | UNKNOWN_COLUMN | 'delivered'",
        "status in ('paid', open_order) | UNKNOWN_COLUMN | 'open_order'",
        "status = \"paid\" | UNKNOWN_COLUMN | 'paid'",
        "ordered_on > current_date | UNKNOWN_FUNCTION | date '2024-01-31'",
        "ordered_on > now() | UNKNOWN_FUNCTION | date '2024-01-31'",
        "to_char(ordered_on, 'YYYY') = '2024' | UNKNOWN_FUNCTION | format_date(x, 'yyyy-MM')",
        "note ->> 'a' = 'b' | UNSUPPORTED_SYNTAX | json_text(document, 'path')",
        "shipped_at - shipped_at > 1 | TYPE_MISMATCH | time_diff('hour', later, earlier)",
        "datediff(hour, shipped_at, shipped_at) > 1 | UNSUPPORTED_SYNTAX | time_diff('hour', later, earlier)",
        "timestampdiff(MONTH, ordered_on, ordered_on) > 1 | UNSUPPORTED_SYNTAX | month_diff(later, earlier)",
        "date_diff(ordered_on, ordered_on, days) > 1 | UNSUPPORTED_SYNTAX | date_diff(later, earlier)",
        "customr_id = 1 | UNKNOWN_COLUMN | customer_id"
      })
  void a_condition_is_answered_by(String condition, String code, String suggestion) {
    Diagnostic diagnostic =
        only(
            spec(
                "- {name: f, op: filter, input: orders, where: \"%s\"}"
                    .formatted(condition.replace("\"", "\\\""))));

    assertEquals(code, diagnostic.code());
    assertEquals(suggestion, diagnostic.suggestion().orElse(""));
  }

  @Test
  void a_column_of_the_very_step_is_said_to_be_one() {
    Diagnostic diagnostic =
        only(
            spec(
                """
                - {name: d, op: derive, input: orders, columns: [{name: gross, expr: "amount * 2"}, {name: more, expr: "gross + 1"}]}
                """));

    assertEquals("$.steps[0].columns[1].expr", diagnostic.path());
    assertEquals(
        "\"gross\" is computed by this very step; use it in a step after it.",
        diagnostic.message());
  }

  @Test
  void a_star_and_an_alias_are_not_part_of_the_language() {
    assertEquals(
        "UNSUPPORTED_SYNTAX",
        only(spec("- {name: s, op: select, input: orders, columns: [\"*\"]}")).code());
    assertEquals(
        "{name: total, expr: \"amount * 2\"}",
        only(spec("- {name: s, op: select, input: orders, columns: [\"amount * 2 as total\"]}"))
            .suggestion()
            .orElseThrow());
  }

  @Test
  void a_fill_text_without_quotes_is_suggested_with_them() {
    assertEquals(
        "'a@b.de'",
        only(spec("- {name: f, op: fill, input: orders, values: {note: a@b.de}}"))
            .suggestion()
            .orElseThrow());
  }

  @Test
  void nothing_follows_from_a_list_that_is_none() {
    assertEquals(
        "WRONG_KIND",
        only(spec(
                """
                - {name: a, op: aggregate, input: orders, groupBy: [status], measures: {n: count()}, having: "n > 3"}
                - {name: f, op: filter, input: a, where: "n > 4"}
                """))
            .code());
  }

  @Test
  void a_join_of_a_relation_with_itself_is_one_mistake() {
    assertEquals(
        "SAME_INPUT_TWICE",
        only(spec(
                """
                    - {name: j, op: join, left: orders, right: orders, on: "orders.order_id = orders.order_id"}
                    """))
            .code());
  }

  private static Diagnostic only(String document) {
    List<Diagnostic> diagnostics = refused(document);
    assertEquals(1, diagnostics.size(), diagnostics.toString());
    return diagnostics.get(0);
  }
}
