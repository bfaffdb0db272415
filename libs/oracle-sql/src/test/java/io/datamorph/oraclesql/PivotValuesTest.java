package io.datamorph.oraclesql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.datamorph.spec.document.Spec;
import io.datamorph.spec.document.SpecReader;
import io.datamorph.spec.document.SpecReading;
import io.datamorph.spec.document.Step;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a pivot without values finds in a real database. */
class PivotValuesTest {

  private static Workbench bench;

  @BeforeAll
  static void makeTables() {
    bench =
        new Workbench()
            .table(
                "orders",
                List.of("id integer", "state text", "size integer", "sent boolean", "at double"),
                "(1, 'open', 10, true, 1)",
                "(2, 'it''s late', 9, false, 1)",
                "(3, NULL, NULL, NULL, 1)",
                "(4, 'open', 10, true, 1)",
                "(-5, 'lost', 100, true, 1)");
  }

  @Test
  void its_values_are_those_of_the_column_each_once_in_order_and_no_null() {
    assertEquals(List.of("'it''s late'", "'lost'", "'open'"), found("orders", "", "state"));
    assertEquals(List.of("9", "10", "100"), found("orders", "", "size"));
    assertEquals(List.of("false", "true"), found("orders", "", "sent"));
  }

  @Test
  void only_rows_that_reach_the_pivot_count() {
    String kept = "- {name: kept, op: filter, input: orders, where: id > 0}";

    assertEquals(List.of("'it''s late'", "'open'"), found("kept", kept, "state"));
  }

  @Test
  void a_computed_column_has_values_too() {
    String loud =
        "- {name: loud, op: derive, input: orders, columns: [{name: loud_state, expr: upper(state)}]}";

    assertEquals(List.of("'IT''S LATE'", "'LOST'", "'OPEN'"), found("loud", loud, "loud_state"));
  }

  @Test
  void what_cannot_be_listed_or_found_stays_open() {
    assertEquals(List.of(), found("orders", "", "at"));
    assertEquals(List.of(), found("orders", "", "no_such_column"));
    assertEquals(
        List.of(),
        values(
            PivotValues.filledIn(
                spec("orders", "", "state"), bench.catalogue(), (sql, most) -> Optional.empty())));
    String custom =
        "- {name: own, op: custom, inputs: [orders], code: return orders, columns: [{name: id, type: integer}, {name: state, type: text}]}";
    assertEquals(List.of(), found("own", custom, "state"));
  }

  @Test
  void a_spec_that_lists_its_values_is_the_same_spec() {
    Spec listed = read("orders", "", "state", "values: [open], ");

    assertSame(
        listed,
        PivotValues.filledIn(
            listed,
            bench.catalogue(),
            (sql, most) -> {
              throw new AssertionError("nothing is to be looked for");
            }));
  }

  private static List<String> found(String input, String before, String on) {
    return values(
        PivotValues.filledIn(
            spec(input, before, on),
            bench.catalogue(),
            (sql, most) -> Optional.of(bench.inOrder(sql))));
  }

  private static List<String> values(Spec spec) {
    return ((Step.Pivot) spec.steps().getLast())
        .values().stream().map(Step.PivotValue::value).toList();
  }

  private static Spec spec(String input, String before, String on) {
    return read(input, before, on, "");
  }

  private static Spec read(String input, String before, String on, String values) {
    String yaml =
        """
        version: "1"
        name: turned
        sources: [{name: orders, connection: warehouse, table: public.orders}]
        steps:
          %s
          - {name: turned, op: pivot, input: %s, on: %s, %sgroupBy: [id], measures: [{name: n, expr: count()}]}
        target: {connection: warehouse, table: public.turned, mode: merge, keys: [id]}
        """
            .formatted(before, input, on, values);
    return ((SpecReading.Read) SpecReader.read(yaml)).spec();
  }
}
