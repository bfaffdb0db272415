package io.datamorph.gluescript;

import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.Call;

/** Arguments that the language wants to be constants. */
final class Constants {

  private Constants() {}

  static String text(Call call, int argument) {
    return Literals.constantText(call.arguments().get(argument))
        .orElseThrow(() -> notConstant(call, argument));
  }

  /** The constant's digits or text. */
  static String value(Call call, int argument) {
    return call.arguments().get(argument) instanceof TypedExpression.Literal literal
        ? literal.value().orElseThrow(() -> notConstant(call, argument))
        : Literals.wholeNumber(call.arguments().get(argument))
            .map(String::valueOf)
            .orElseThrow(() -> notConstant(call, argument));
  }

  private static NotCompilableException notConstant(Call call, int argument) {
    return new NotCompilableException(
        "argument %d of %s must be a constant".formatted(argument + 1, call.function().name()));
  }
}
