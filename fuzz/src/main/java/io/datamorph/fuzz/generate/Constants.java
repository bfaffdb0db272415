package io.datamorph.fuzz.generate;

import io.datamorph.spec.expression.Expression;
import io.datamorph.spec.expression.ExpressionParser;
import io.datamorph.spec.expression.Parsing;
import io.datamorph.spec.function.Constant;
import io.datamorph.spec.function.FunctionDefinition;
import io.datamorph.spec.function.Parameter;
import io.datamorph.spec.function.Signature;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Constants that a parameter takes. */
final class Constants {

  private static final String ONE_OF = "one of ";
  private static final List<String> NUMBERS = List.of("0", "1", "2", "3", "5", "-1", "-2");
  private static final List<String> TEXTS =
      List.of(
          ",",
          "a",
          "",
          " ",
          "-",
          "ab",
          "x",
          ", ",
          "[a-z]+",
          "^a",
          "b$",
          "[0-9]",
          "a|b",
          "(a)(b)?",
          "\\s",
          "\\d+",
          "^$",
          "[^a-c]",
          "a{2,3}",
          "ä",
          "\\w",
          ".",
          "a.b",
          "$",
          "^[^@ ]+@[^@ ]+$",
          "\\\\",
          "B*",
          "\\S+ ",
          "'",
          "😀");

  private Constants() {}

  /** Those of a small stock, of the parameter's own list and of the example, that it takes. */
  static List<String> of(FunctionDefinition function, Signature signature, int index) {
    Parameter parameter = signature.parameter(index);
    if (parameter.constant().isEmpty()) {
      return List.of();
    }
    var check = parameter.constant().get();
    Stream<String> listed =
        check.says().startsWith(ONE_OF)
            ? Arrays.stream(check.says().substring(ONE_OF.length()).split(", "))
            : Stream.empty();
    List<String> stock = parameter.accepts().fits(Types.TEXT) ? TEXTS : NUMBERS;
    return Stream.of(listed, stock.stream(), example(function, index).stream())
        .flatMap(values -> values)
        .distinct()
        .filter(value -> isTaken(parameter, check, value))
        .toList();
  }

  private static boolean isTaken(Parameter parameter, Constant check, String value) {
    return check.fault().apply(value).isEmpty()
        && (parameter.least().isEmpty() || Long.parseLong(value) >= parameter.least().getAsInt());
  }

  /** The constant at this place in the catalogue's example. */
  private static Optional<String> example(FunctionDefinition function, int index) {
    return function
        .example()
        .map(example -> ExpressionParser.parse(example.call()))
        .filter(
            parsing ->
                parsing instanceof Parsing.Parsed(Expression.Call call)
                    && index < call.arguments().size())
        .map(
            parsing ->
                ((Expression.Call) ((Parsing.Parsed) parsing).expression()).arguments().get(index))
        .flatMap(Constants::value);
  }

  private static Optional<String> value(Expression expression) {
    return switch (expression) {
      case Expression.Text(String text) -> Optional.of(text);
      case Expression.Number(String text) -> Optional.of(text);
      default -> Optional.empty();
    };
  }
}
