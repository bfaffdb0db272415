package io.datamorph.fuzz.shrink;

import io.datamorph.spec.document.Step;
import io.datamorph.spec.expression.Expression;
import io.datamorph.spec.expression.ExpressionParser;
import io.datamorph.spec.expression.Parsing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The expressions of a step, in the order in which they stand. */
public final class StepExpressions {

  private StepExpressions() {}

  static List<String> written(Step step) {
    List<String> written = new ArrayList<>();
    StepParts.expressions(
            text -> {
              written.add(text);
              return text;
            })
        .replaced(step);
    return written;
  }

  /** Those that can be read. */
  public static Stream<Expression> parsed(Step step) {
    return written(step).stream()
        .flatMap(
            text ->
                ExpressionParser.parse(text) instanceof Parsing.Parsed(Expression whole)
                    ? Stream.of(whole)
                    : Stream.empty());
  }

  public static List<Expression> children(Expression expression) {
    return ExpressionParts.of(expression);
  }
}
