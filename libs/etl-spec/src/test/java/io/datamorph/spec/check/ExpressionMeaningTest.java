package io.datamorph.spec.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datamorph.spec.typed.TypedExpression;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ExpressionMeaningTest {

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/expression-meanings.txt", delimiter = ';', quoteCharacter = '\u0000')
  void an_expression_means(String expression, String meaning, String type) {
    TypedExpression typed = Typings.typed(expression);

    assertEquals(meaning, Shown.of(typed));
    assertEquals(type, typed.type().display() + (typed.nullable() ? "" : "!"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/expression-faults.txt", delimiter = ';', quoteCharacter = '\u0000')
  void an_expression_is_refused_for(String expression, String codes) {
    assertEquals(codes, String.join(" ", Typings.codes(expression)));
  }
}
