package io.datamorph.spec.typing;

import io.datamorph.spec.check.Code;
import io.datamorph.spec.function.Accepts;
import io.datamorph.spec.function.Parameter;
import io.datamorph.spec.function.ResultType;
import io.datamorph.spec.function.Signature;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
    return switch (converted(meanings)) {
      case Fault fault -> fault;
      case Converted(var values) ->
          signature
              .check()
              .fault(arguments(values))
              .<Outcome>map(
                  fault -> new Fault(Code.INVALID_LITERAL, "In " + function + ", " + fault + "."))
              .orElseGet(() -> new Converted(values));
    };
  }

  /** What the catalogue's rules see of converted arguments. */
  static ResultType.Arguments arguments(List<TypedExpression> values) {
    return new ResultType.Arguments(
        values.stream().map(TypedExpression::type).toList(),
        values.stream()
            .map(
                value ->
                    value instanceof TypedExpression.Literal literal
                        ? literal.value()
                        : Optional.<String>empty())
            .toList());
  }

  private Outcome converted(List<Meaning> meanings) {
    List<Integer> together =
        IntStream.range(0, meanings.size())
            .filter(index -> signature.parameter(index).accepts().unifies())
            .boxed()
            .toList();
    List<Meaning> rest = meanings;
    if (!together.isEmpty()) {
      switch (unified(together, meanings)) {
        case Fault fault -> {
          return fault;
        }
        case Converted(var values) -> {
          rest = new ArrayList<>(meanings);
          for (int i = 0; i < together.size(); i++) {
            rest.set(together.get(i), Meaning.of(values.get(i)));
          }
        }
      }
    }
    return oneByOne(rest, together);
  }

  private Outcome oneByOne(List<Meaning> meanings, List<Integer> done) {
    List<TypedExpression> values = new ArrayList<>();
    for (int index = 0; index < meanings.size(); index++) {
      Parameter parameter = signature.parameter(index);
      Outcome outcome =
          done.contains(index)
              ? new Converted(List.of(meanings.get(index).known().orElseThrow()))
              : parameter.accepts() == Accepts.ELEMENT
                  ? element(parameter, values.get(0).type(), meanings.get(index))
                  : argument(parameter, meanings.get(index));
      switch (outcome) {
        case Converted(var converted) -> values.addAll(converted);
        case Fault fault -> {
          return fault;
        }
      }
    }
    return new Converted(values);
  }

  private Outcome unified(List<Integer> together, List<Meaning> meanings) {
    Accepts accepts = signature.parameter(together.get(0)).accepts();
    return switch (Unification.of(together.stream().map(meanings::get).toList())) {
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

  /** The array stays as it is, so the value must become one of its elements. */
  private Outcome element(Parameter parameter, DataType array, Meaning meaning) {
    DataType element = ((DataType.ArrayOf) array).element();
    List<Meaning> both = List.of(Meaning.of(Literals.nothing(element)), meaning);
    return switch (Unification.of(both)) {
      case Unification.Unified(var values, var type) when type.equals(element) ->
          new Converted(List.of(values.get(1)));
      case Unification.NoValue(var text, var type) -> noValue(text, type);
      case Unification.Unified wider -> misfit(parameter, element, wider.type());
      case Unification.Misfit other -> misfit(parameter, element, other.other());
      case Unification.NoType none -> misfit(parameter, element, element);
    };
  }

  private Fault misfit(Parameter parameter, DataType wanted, DataType given) {
    return new Fault(
        Code.TYPE_MISMATCH,
        "The argument %s of %s must be of type %s, as the array's elements are, not %s."
            .formatted(parameter.name(), function, wanted.display(), given.display()));
  }

  private Outcome argument(Parameter parameter, Meaning meaning) {
    TypedExpression value =
        meaning.known().orElseGet(() -> Literals.nothing(Untyped.of(parameter)));
    if (!parameter.accepts().fits(value.type())) {
      Optional<TypedExpression> moment = Untyped.moment(parameter, value);
      if (moment.isEmpty()) {
        return new Fault(
            Code.TYPE_MISMATCH,
            "The argument %s of %s must be %s, not %s."
                .formatted(
                    parameter.name(),
                    function,
                    parameter.accepts().says(),
                    value.type().display()));
      }
      value = moment.get();
    }
    return new ConstantTyping(function, parameter).type(convert(parameter.accepts(), value));
  }

  private static TypedExpression convert(Accepts accepts, TypedExpression value) {
    return accepts == Accepts.DECIMAL
        ? Conversions.toDecimal(value)
        : Conversions.to(value, accepts.converted(value.type()));
  }
}
