package io.datamorph.spec.typing;

import io.datamorph.spec.check.Code;
import io.datamorph.spec.function.Accepts;
import io.datamorph.spec.function.Parameter;
import io.datamorph.spec.function.Signature;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.type.Kinds;
import io.datamorph.spec.typed.TypedExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings arguments into the shape that a signature asks for. */
record ArgumentTyping(String function, Signature signature) {

  /** What came of it. */
  sealed interface Outcome {}

  /** The arguments fit. */
  record Converted(List<TypedExpression> values) implements Outcome {}

  /** The first thing that does not. */
  record Fault(Code code, String message) implements Outcome {}

  /** The meanings must be as many as the signature takes, each known or untyped. */
  Outcome convert(List<Meaning> meanings) {
    if (!meanings.isEmpty() && signature.parameter(0).accepts().unifies()) {
      return unified(meanings);
    }
    List<TypedExpression> values = new ArrayList<>();
    for (int index = 0; index < meanings.size(); index++) {
      switch (argument(signature.parameter(index), meanings.get(index))) {
        case Converted(var converted) -> values.addAll(converted);
        case Fault fault -> {
          return fault;
        }
      }
    }
    return new Converted(values);
  }

  private Outcome unified(List<Meaning> meanings) {
    Accepts accepts = signature.parameter(0).accepts();
    return switch (Unification.of(meanings)) {
      case Unification.Unified(var values, var type) ->
          accepts.fits(type) ? new Converted(values) : misfit(accepts, type);
      case Unification.Misfit(var one, var other) ->
          new Fault(
              Code.TYPE_MISMATCH,
              "The arguments of "
                  + function
                  + " must be of one type, but are of "
                  + one.display()
                  + " and "
                  + other.display()
                  + ".");
      case Unification.NoValue(var text, var type) -> noValue(text, type);
      case Unification.NoType none ->
          new Fault(
              Code.TYPE_MISMATCH,
              "The arguments of " + function + " are all NULL and have no type.");
    };
  }

  private Outcome misfit(Accepts accepts, DataType type) {
    return new Fault(
        Code.TYPE_MISMATCH,
        function + " takes " + accepts.says() + ", not " + type.display() + ".");
  }

  private static Fault noValue(String text, DataType type) {
    return new Fault(
        Code.INVALID_LITERAL,
        "'" + Problems.shown(text) + "' is not a value of type " + type.display() + ".");
  }

  private Outcome argument(Parameter parameter, Meaning meaning) {
    TypedExpression value = meaning.known().orElseGet(() -> Literals.nothing(untyped(parameter)));
    if (!parameter.accepts().fits(value.type())) {
      Optional<TypedExpression> date = asDate(parameter, value);
      if (date.isEmpty()) {
        return new Fault(
            Code.TYPE_MISMATCH,
            "The argument "
                + parameter.name()
                + " of "
                + function
                + " must be "
                + parameter.accepts().says()
                + ", not "
                + value.type().display()
                + ".");
      }
      value = date.get();
    }
    TypedExpression converted = convert(parameter.accepts(), value);
    if (parameter.least().isPresent() && !Problems.isRepeatable(converted)) {
      return new Fault(
          Code.EXPRESSION_TOO_LARGE,
          "The argument "
              + parameter.name()
              + " of "
              + function
              + " is too long an expression; derive it in a step before.");
    }
    return parameter.constant().isPresent() || isBounded(parameter, converted)
        ? constant(parameter, converted)
        : new Converted(List.of(floor(parameter, converted)));
  }

  private static TypedExpression convert(Accepts accepts, TypedExpression value) {
    return accepts == Accepts.DECIMAL
        ? Conversions.toDecimal(value)
        : Conversions.to(value, accepts.converted(value.type()));
  }

  /** The type that a bare NULL takes as an argument. */
  private static DataType untyped(Parameter parameter) {
    for (DataType type :
        List.of(
            new DataType.Text(),
            new DataType.Int(),
            new DataType.Double64(),
            new DataType.Bool(),
            new DataType.Date(),
            new DataType.Timestamp())) {
      if (parameter.accepts().fits(type)) {
        return type;
      }
    }
    return new DataType.Text();
  }

  /** A text constant where a date or time is wanted is read as one. */
  private static Optional<TypedExpression> asDate(Parameter parameter, TypedExpression value) {
    if (!Unification.isTextConstant(value)) {
      return Optional.empty();
    }
    for (DataType type : List.of(new DataType.Date(), new DataType.Timestamp())) {
      if (parameter.accepts().fits(type)) {
        Optional<TypedExpression.Literal> read = Literals.as((TypedExpression.Literal) value, type);
        if (read.isPresent()) {
          return Optional.of(read.get());
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isBounded(Parameter parameter, TypedExpression value) {
    return parameter.least().isPresent() && value instanceof TypedExpression.Literal;
  }

  private Outcome constant(Parameter parameter, TypedExpression value) {
    if (!(value instanceof TypedExpression.Literal literal) || literal.value().isEmpty()) {
      return value instanceof TypedExpression.Literal && parameter.constant().isEmpty()
          ? new Converted(List.of(value))
          : new Fault(
              Code.CONSTANT_REQUIRED,
              "The argument "
                  + parameter.name()
                  + " of "
                  + function
                  + " must be a constant: "
                  + parameter.constant().orElseThrow().says()
                  + ".");
    }
    String text = literal.value().get();
    Optional<String> fault =
        parameter
            .constant()
            .flatMap(check -> check.fault().apply(text))
            .or(() -> tooSmall(parameter, text));
    return fault.isPresent()
        ? new Fault(
            parameter.name().equals("pattern") ? Code.INVALID_PATTERN : Code.INVALID_LITERAL,
            "The argument " + parameter.name() + " of " + function + ": " + fault.get() + ".")
        : new Converted(List.of(value));
  }

  private static Optional<String> tooSmall(Parameter parameter, String text) {
    return parameter.least().isPresent() && Long.parseLong(text) < parameter.least().getAsInt()
        ? Optional.of(text + " is less than " + parameter.least().getAsInt())
        : Optional.empty();
  }

  /** {@code n -> case when n < least then least else n end}: engines differ below. */
  private static TypedExpression floor(Parameter parameter, TypedExpression value) {
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
