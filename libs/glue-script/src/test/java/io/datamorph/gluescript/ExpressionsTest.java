package io.datamorph.gluescript;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedExpression;
import org.junit.jupiter.api.Test;

class ExpressionsTest {

  private static final DataType TEXT = new DataType.Text();
  private static final DataType DOUBLE = new DataType.Double64();

  @Test
  void codeThatGrowsTooLongIsRefusedBeforeSparkHasToPlanIt() {
    assertTrue(emitted(1).length() < Expressions.MOST_CHARACTERS);
    assertTrue(
        assertThrows(NotCompilableException.class, () -> emitted(12))
            .getMessage()
            .contains("in a step before"));
  }

  /** A text that is read as a double and written as a text, so many times over. */
  private static String emitted(int times) {
    TypedExpression text = Typed.column("a", TEXT);
    for (int i = 0; i < times; i++) {
      text = new TypedExpression.Cast(new TypedExpression.Cast(text, DOUBLE), TEXT);
    }
    return new Expressions(Columns.OF_ONE_INPUT).emit(text).text();
  }
}
