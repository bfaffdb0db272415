package io.datamorph.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

class CopyTextTest {

  @Test
  void null_is_not_the_text_of_it() {
    assertEquals("\\N", text(null));
    assertEquals("\\\\N", text("\\N"));
    assertEquals("", text(""));
  }

  @Test
  void what_ends_a_field_or_a_line_is_escaped() {
    assertEquals("a\\tb\\nc\\rd\\\\e", text("a\tb\nc\rd\\e"));
  }

  @Test
  void numbers_are_plain() {
    assertEquals("1000000000000.00", text(new BigDecimal("1E+12").setScale(2)));
    assertEquals("NaN", text(Double.NaN));
    assertEquals("-Infinity", text(Double.NEGATIVE_INFINITY));
    assertEquals("t", text(true));
  }

  @Test
  void dates_are_those_of_postgresql() {
    assertEquals("2024-02-29", text(LocalDate.of(2024, 2, 29)));
    assertEquals("12024-01-01", text(LocalDate.of(12024, 1, 1)));
    assertEquals("0001-01-01 BC", text(LocalDate.of(0, 1, 1)));
    assertEquals(
        "2024-02-29 13:45:10.25", text(LocalDateTime.of(2024, 2, 29, 13, 45, 10, 250_000_000)));
    assertEquals("1970-01-01 00:00:00+00", text(Instant.EPOCH));
  }

  @Test
  void bytes_and_arrays() {
    assertEquals("\\\\x00ff", text(new byte[] {0, -1}));
    assertEquals("{\"a\",NULL,\"b\\\\\"c\"}", text(seq("a", null, "b\"c")));
    assertEquals("{{\"1\"},{\"2\"}}", text(seq(seq(1), seq(2))));
  }

  @Test
  void a_fraction_is_rounded_for_a_column_of_whole_numbers() {
    assertEquals("3", whole(new BigDecimal("2.5")));
    assertEquals("-3", whole(new BigDecimal("-2.5")));
    assertEquals("2", whole(2.5));
    assertEquals("NaN", whole(Double.NaN));
  }

  private static Object seq(Object... elements) {
    return CollectionConverters.asScala(Arrays.asList(elements)).toSeq();
  }

  private static String text(Object cell) {
    var text = new StringBuilder();
    CopyText.append(cell, false, text);
    return text.toString();
  }

  private static String whole(Object cell) {
    var text = new StringBuilder();
    CopyText.append(cell, true, text);
    return text.toString();
  }
}
