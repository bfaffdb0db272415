package io.datamorph.spec.typing;

import io.datamorph.spec.check.Code;
import io.datamorph.spec.function.Parameter;
import io.datamorph.spec.type.Kinds;
import io.datamorph.spec.typed.TypedExpression;
import java.util.List;
import java.util.Optional;

/** Holds an argument to what its parameter says of constants and of the least number. */
record ConstantTyping(String function, Parameter parameter) {

  ArgumentTyping.Outcome type(TypedExpression value) {
    if (parameter.least().isPresent() && !Problems.isRepeatable(value)) {
      return fault(
          Code.EXPRESSION_TOO_LARGE, " is too long an expression; derive it in a step before.");
    }
    boolean bounded = parameter.least().isPresent() && value instanceof TypedExpression.Literal;
    return parameter.constant().isPresent() || bounded
        ? constant(value)
        : new ArgumentTyping.Converted(List.of(floor(value)));
  }

  private ArgumentTyping.Outcome constant(TypedExpression value) {
    if (!(value instanceof TypedExpression.Literal literal) || literal.value().isEmpty()) {
      return value instanceof TypedExpression.Literal && parameter.constant().isEmpty()
          ? new ArgumentTyping.Converted(List.of(value))
          : fault(
              Code.CONSTANT_REQUIRED,
              " must be a constant: " + parameter.constant().orElseThrow().says() + ".");
    }
    String text = literal.value().get();
    return parameter
        .constant()
        .flatMap(check -> check.fault().apply(text))
        .or(() -> tooSmall(text))
        .<ArgumentTyping.Outcome>map(
            found ->
                fault(
                    parameter.name().equals("pattern")
                        ? Code.INVALID_PATTERN
                        : Code.INVALID_LITERAL,
                    ": " + found + "."))
        .orElseGet(() -> new ArgumentTyping.Converted(List.of(value)));
  }

  private ArgumentTyping.Fault fault(Code code, String what) {
    return new ArgumentTyping.Fault(
        code, "The argument " + parameter.name() + " of " + function + what);
  }

  private Optional<String> tooSmall(String text) {
    return parameter.least().isPresent() && Long.parseLong(text) < parameter.least().getAsInt()
        ? Optional.of(text + " is less than " + parameter.least().getAsInt())
        : Optional.empty();
  }

  /** {@code n -> case when n < least then least else n end}: engines differ below. */
  private TypedExpression floor(TypedExpression value) {
    if (parameter.least().isEmpty() || !Kinds.isWhole(value.type())) {
      return value;
    }
    TypedExpression least =
        Literals.of(Integer.toString(parameter.least().getAsInt()), value.type());
    TypedExpression below =
        new TypedExpression.Compare(TypedExpression.Compare.Operator.LESS, value, least);
    return new TypedExpression.Case(
        List.of(new TypedExpression.When(below, least)), Optional.of(value), value.type());
  }
}
