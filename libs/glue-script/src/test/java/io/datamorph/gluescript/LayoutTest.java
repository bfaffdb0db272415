package io.datamorph.gluescript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {

  @Test
  void whatFitsStaysOnItsLine() {
    assertEquals(List.of("F.sum(F.col(\"a\"))"), Layout.lines("F.sum(F.col(\"a\"))", 20));
  }

  @Test
  void anExpressionBreaksBeforeItsLoosestOperators() {
    assertEquals(List.of("(a > b)", "| (c + d > e)"), Layout.lines("(a > b) | (c + d > e)", 15));
    assertEquals(List.of("first * second", "- third"), Layout.lines("first * second - third", 20));
  }

  @Test
  void aCaseHasAnArmALine() {
    assertEquals(
        List.of("F.when(a, b)", ".when(c, d)", ".otherwise(e)", ".alias(\"x\")"),
        Layout.lines("F.when(a, b).when(c, d).otherwise(e).alias(\"x\")", 20));
  }

  @Test
  void aCallHasAnArgumentALineInsideItsLongestBrackets() {
    assertEquals(
        List.of("F.stack(", "    F.lit(\"a, (\"),", "    F.col(\"b\"),", ").alias(\"x\")"),
        Layout.lines("F.stack(F.lit(\"a, (\"), F.col(\"b\")).alias(\"x\")", 30));
  }

  @Test
  void parenthesesThatOnlyGroupGetNoComma() {
    assertEquals(
        List.of("(", "    dividend", "    / divisor", ").alias(\"x\")"),
        Layout.lines("(dividend / divisor).alias(\"x\")", 20));
  }

  @Test
  void whatCannotBeBrokenIsLeftLong() {
    assertEquals(List.of("a_name_too_long"), Layout.lines("a_name_too_long", 5));
    assertEquals(List.of("\"a, b & c\""), Layout.lines("\"a, b & c\"", 5));
  }
}
