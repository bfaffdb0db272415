package io.datamorph.gluescript;

import io.datamorph.spec.typed.TypedExpression;

/** How PySpark writes one expression over the columns of one input, as it stands in a script. */
public final class GlueExpression {

  private GlueExpression() {}

  /**
   * {@code F.lower(F.col("name"))}.
   *
   * @throws NotCompilableException when Spark cannot be told to do what the expression means
   */
  public static String of(TypedExpression expression) {
    return Expressions.over(new Windows("", new PythonNames())).emit(expression).text();
  }
}
