package io.datamorph.spec.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.datamorph.spec.check.Code;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ParserLimitsTest {

  static Stream<Arguments> deep() {
    return Stream.of(
        around("(", "a", ")", 40, 1000),
        around("upper(", "a", ")", 40, 1000),
        around("case when b then ", "a", " else c end", 40, 500),
        around("cast(", "a", " as text)", 40, 1000),
        around("(b or ", "a", ")", 40, 1000),
        around("coalesce(b = 1, ", "a", ")", 40, 1000),
        around("a + ", "a", "", 150, 5000),
        around("a || ", "a", "", 150, 5000),
        around("a and ", "a", "", 400, 5000),
        around("a or ", "a", "", 400, 5000),
        around("", "a", "::text", 150, 5000));
  }

  private static Arguments around(String before, String inner, String after, int few, int many) {
    return Arguments.of(
        before.repeat(few) + inner + after.repeat(few),
        before.repeat(many) + inner + after.repeat(many));
  }

  @ParameterizedTest
  @MethodSource("deep")
  void nesting_is_read_up_to_a_limit_that_is_said(String bearable, String unbearable) {
    assertInstanceOf(Parsing.Parsed.class, ExpressionParser.parse(bearable));
    assertEquals(Code.EXPRESSION_TOO_LARGE, fault(unbearable).code());
  }

  @Test
  void chains_of_signs_and_negations_are_refused_not_followed() {
    assertInstanceOf(Parsing.Faulty.class, ExpressionParser.parse("- ".repeat(10_000) + "a"));
    assertInstanceOf(Parsing.Faulty.class, ExpressionParser.parse("not ".repeat(5_000) + "a"));
    assertInstanceOf(Parsing.Faulty.class, ExpressionParser.parse("(".repeat(30_000)));
    assertInstanceOf(Parsing.Faulty.class, ExpressionParser.parse("case ".repeat(5_000)));
    assertInstanceOf(Parsing.Faulty.class, ExpressionParser.parse("a.".repeat(10_000)));
    assertInstanceOf(Parsing.Faulty.class, ExpressionParser.parse("= ".repeat(10_000)));
  }

  @Test
  void a_long_list_is_read() {
    String list = "a in (" + "12345, ".repeat(4000) + "1)";

    assertInstanceOf(Parsing.Parsed.class, ExpressionParser.parse(list));
  }

  @Test
  void an_endless_text_is_refused_by_its_length() {
    assertEquals(Code.EXPRESSION_TOO_LARGE, fault("a".repeat(40_000)).code());
  }

  @Test
  void the_place_of_a_fault_is_shown_in_the_user_s_own_words() {
    assertEquals(
        "The expression cannot be read from \"= 'x y' and c\" on.",
        fault("(a + b) * 2 > > = 'x y' and c").message().replace("> = ", "= "));
  }

  private static Parsing.Faulty fault(String text) {
    return assertInstanceOf(Parsing.Faulty.class, ExpressionParser.parse(text));
  }
}
