package io.datamorph.fuzz.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.fuzz.run.Outcome.Row;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.Column;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final List<Column> COLUMNS =
      List.of(column("name", new DataType.Text()), column("share", new DataType.Double64()));

  @Test
  void rows_are_the_same_in_any_order() {
    assertTrue(
        compare(List.of(row("a", "1"), row("b", null)), List.of(row("b", null), row("a", "1")))
            .same());
  }

  @Test
  void a_row_counts_as_often_as_it_is_there() {
    var comparison =
        compare(List.of(row("a", "1"), row("a", "1")), List.of(row("a", "1"), row("b", "1")));

    assertEquals(List.of(row("a", "1")), comparison.missing());
    assertEquals(List.of(row("b", "1")), comparison.surplus());
  }

  @Test
  void doubles_are_the_same_when_only_their_last_digits_differ() {
    assertTrue(
        compare(
                List.of(row("a", "0.30000000000000004"), row("a", "1e+20")),
                List.of(row("a", "1.00000000000000001e20"), row("a", "0.3")))
            .same());
    assertEquals(1, compare(List.of(row("a", "0.3")), List.of(row("a", "0.31"))).missing().size());
  }

  @Test
  void null_and_not_a_number_are_near_to_nothing_else() {
    assertTrue(compare(List.of(row("a", "NaN")), List.of(row("a", "NaN"))).same());
    assertEquals(1, compare(List.of(row("a", "NaN")), List.of(row("a", "0"))).missing().size());
    assertEquals(1, compare(List.of(row("a", null)), List.of(row("a", "0"))).missing().size());
  }

  @Test
  void texts_that_look_like_close_numbers_are_not_the_same() {
    assertEquals(1, compare(List.of(row("1.0", "1")), List.of(row("1", "1"))).missing().size());
  }

  private static Comparison compare(List<Row> expected, List<Row> actual) {
    return Comparison.of(COLUMNS, expected, actual);
  }

  private static Row row(String... cells) {
    return new Row(Arrays.stream(cells).map(Optional::ofNullable).toList());
  }

  private static Column column(String name, DataType type) {
    return new Column(Optional.empty(), name, name, type, true, Set.of());
  }
}
