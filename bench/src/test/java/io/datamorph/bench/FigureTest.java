package io.datamorph.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {

  @Test
  void theMedianOfAnEvenNumberOfSamplesLiesBetweenTheMiddleTwo() {
    assertEquals(2.5, Figure.of("x", "ms", List.of(4.0, 1.0, 2.0, 3.0)).median());
    assertEquals(2.0, Figure.of("x", "ms", List.of(9.0, 1.0, 2.0)).median());
  }

  @Test
  void aRatioIsTakenPairByPair() {
    Figure ratio = Figure.ratio("x", List.of(10.0, 40.0, 90.0), List.of(10.0, 20.0, 30.0));
    assertEquals(2.0, ratio.median());
    assertEquals(1.0, ratio.min());
    assertEquals(3.0, ratio.max());
  }

  @Test
  void samplesWithoutAPartnerAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> Figure.ratio("x", List.of(1.0), List.of(1.0, 2.0)));
  }
}
