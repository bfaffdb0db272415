package io.datamorph.validator.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CloseRowsTest {

  @Test
  void rowsThatDifferInLastDigitsOfDoublesArePairedWhateverTheirOrder() {
    CloseRows.Unpaired left =
        CloseRows.pair(
            List.of(row("a", "1.000000000e+00"), row("a", "2.000000000e+00")),
            List.of(row("a", "2.000000001e+00"), row("a", "9.999999999e-01")),
            List.of(1));
    assertEquals(List.of(), left.first());
    assertEquals(List.of(), left.second());
  }

  @Test
  void otherCellsMustBeTheSame() {
    CloseRows.Unpaired left =
        CloseRows.pair(List.of(row("a", "1")), List.of(row("b", "1")), List.of(1));
    assertEquals(List.of(row("a", "1")), left.first());
    assertEquals(List.of(row("b", "1")), left.second());
  }

  @Test
  void aRowHasOnePartnerOnly() {
    CloseRows.Unpaired left =
        CloseRows.pair(
            List.of(row("a", "1"), row("a", "1")), List.of(row("a", "1.0000000001")), List.of(1));
    assertEquals(1, left.first().size());
    assertEquals(List.of(), left.second());
  }

  @Test
  void nullIsCloseToNullOnly() {
    assertTrue(CloseRows.close(Optional.empty(), Optional.empty()));
    assertFalse(CloseRows.close(Optional.empty(), Optional.of("0")));
    assertTrue(CloseRows.close(Optional.of("NaN"), Optional.of("NaN")));
    assertFalse(CloseRows.close(Optional.of("NaN"), Optional.of("1")));
    assertFalse(CloseRows.close(Optional.of("1"), Optional.of("1.00000001")));
    assertTrue(CloseRows.close(Optional.of("5.5e-17"), Optional.of("0")));
  }

  private static Row row(String... cells) {
    return new Row(Stream.of(cells).map(Optional::of).toList());
  }
}
